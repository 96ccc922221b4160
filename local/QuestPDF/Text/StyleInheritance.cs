using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Text;

internal static class StyleInheritance
{
    /// <summary>What <paramref name="style"/> leaves open is taken from <paramref name="parent"/>.</summary>
    public static TextStyle InheritedFrom(this TextStyle style, TextStyle parent)
    {
        if (ReferenceEquals(style, TextStyle.Default))
        {
            return parent;
        }

        return ReferenceEquals(parent, TextStyle.Default) ? style : Merge(style, parent);
    }

    /// <summary>What <paramref name="other"/> sets replaces what <paramref name="style"/> sets.</summary>
    public static TextStyle OverriddenBy(this TextStyle style, TextStyle other) =>
        Merge(other, style) with { FontFamilies = other.FontFamilies ?? style.FontFamilies };

    private static TextStyle Merge(TextStyle style, TextStyle parent) => new()
    {
        Color = style.Color ?? parent.Color,
        BackgroundColor = style.BackgroundColor ?? parent.BackgroundColor,
        DecorationColor = style.DecorationColor ?? parent.DecorationColor,
        FontFamilies = WithFallbacks(style.FontFamilies, parent.FontFamilies),
        Size = style.Size ?? parent.Size,
        LineHeight = style.LineHeight ?? parent.LineHeight,
        LetterSpacing = style.LetterSpacing ?? parent.LetterSpacing,
        WordSpacing = style.WordSpacing ?? parent.WordSpacing,
        FontWeight = style.FontWeight ?? parent.FontWeight,
        FontPosition = style.FontPosition ?? parent.FontPosition,
        IsItalic = style.IsItalic ?? parent.IsItalic,
        HasUnderline = style.HasUnderline ?? parent.HasUnderline,
        HasStrikethrough = style.HasStrikethrough ?? parent.HasStrikethrough,
        HasOverline = style.HasOverline ?? parent.HasOverline,
        DecorationLine = style.DecorationLine ?? parent.DecorationLine,
        DecorationThickness = style.DecorationThickness ?? parent.DecorationThickness,
    };

    // Families of the surroundings stay in reserve for characters that the own families lack.
    private static string[]? WithFallbacks(string[]? own, string[]? inherited) =>
        own is null || inherited is null
            ? own ?? inherited
            : [.. own.Concat(inherited).Distinct(StringComparer.Ordinal)];
}
