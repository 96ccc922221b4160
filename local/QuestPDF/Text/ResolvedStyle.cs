using QuestPDF.Helpers;
using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Fonts;

namespace Receivables.Local.Pdf.Text;

/// <summary>
/// A text style with everything settled: what the span sets, what it inherits, what the library assumes.
/// </summary>
internal sealed class ResolvedStyle
{
    private const float ScriptScale = 0.6f;
    private const float SubscriptDrop = 0.25f;
    private const float SuperscriptRise = 0.35f;
    private const float LibraryFontSize = 12;

    private static readonly string[] LibraryFamilies = [QuestPDF.Helpers.Fonts.Lato];

    public ResolvedStyle(TextStyle style)
    {
        var size = style.Size ?? LibraryFontSize;
        var position = style.FontPosition ?? FontPosition.Normal;
        FontSize = position == FontPosition.Normal ? size : size * ScriptScale;
        BaselineShift = position switch
        {
            FontPosition.Subscript => size * SubscriptDrop,
            FontPosition.Superscript => -size * SuperscriptRise,
            _ => 0,
        };

        Color = style.Color ?? Colors.Black;
        Background = style.BackgroundColor ?? Colors.Transparent;
        DecorationColor = style.DecorationColor ?? Color;
        LineHeight = style.LineHeight ?? 0;
        LetterSpacing = (style.LetterSpacing ?? 0) * size;
        WordSpacing = (style.WordSpacing ?? 0) * size;
        HasUnderline = style.HasUnderline ?? false;
        HasStrikethrough = style.HasStrikethrough ?? false;
        HasOverline = style.HasOverline ?? false;
        DecorationLine = style.DecorationLine ?? DecorationLine.Solid;
        DecorationThickness = style.DecorationThickness ?? 1;
        Fonts = FontLibrary.Shared.Find(new FontRequest(
            style.FontFamilies is { Length: > 0 } families ? families : LibraryFamilies,
            (int)(style.FontWeight ?? FontWeight.Normal),
            style.IsItalic ?? false));
    }

    public FontChain Fonts { get; }

    public float FontSize { get; }

    /// <summary>Downwards positive.</summary>
    public float BaselineShift { get; }

    public Color Color { get; }

    public Color Background { get; }

    public Color DecorationColor { get; }

    /// <summary>Zero for what the font asks for, else a multiple of the font size.</summary>
    public float LineHeight { get; }

    public float LetterSpacing { get; }

    public float WordSpacing { get; }

    public bool HasUnderline { get; }

    public bool HasStrikethrough { get; }

    public bool HasOverline { get; }

    public bool HasDecoration => HasUnderline || HasStrikethrough || HasOverline;

    public DecorationLine DecorationLine { get; }

    public float DecorationThickness { get; }

    /// <summary>How far a line of this style reaches above and below its baseline.</summary>
    public (float Ascent, float Descent) ExtentIn(FontFace face)
    {
        var metrics = face.Metrics;
        var scale = FontSize / metrics.UnitsPerEm;
        var halfGap = metrics.LineGap / 2f;
        var ascent = (metrics.Ascent + halfGap) * scale;
        var descent = (metrics.Descent + halfGap) * scale;
        if (LineHeight > 0)
        {
            // The asked height is shared out as the font shares its own, so that baselines of mixed sizes agree.
            var stretch = LineHeight * FontSize / (ascent + descent);
            ascent *= stretch;
            descent *= stretch;
        }

        return (ascent - BaselineShift, descent + BaselineShift);
    }
}
