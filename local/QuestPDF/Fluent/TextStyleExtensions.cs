using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Text;

namespace QuestPDF.Fluent;

/// <summary>Each call gives a new style; the one it is called on stays as it is.</summary>
public static class TextStyleExtensions
{
    /// <summary>Also the colour of lines under, over and through the text, unless that is set afterwards.</summary>
    public static TextStyle FontColor(this TextStyle style, Color color) =>
        style with { Color = color, DecorationColor = color };

    public static TextStyle BackgroundColor(this TextStyle style, Color color) =>
        style with { BackgroundColor = color };

    /// <summary>Families to try in this order for each character.</summary>
    public static TextStyle FontFamily(this TextStyle style, params string[] values) =>
        style with { FontFamilies = values };

    public static TextStyle FontSize(this TextStyle style, float value) =>
        value > 0
            ? style with { Size = value }
            : throw new ArgumentException("Font size must be greater than 0.", nameof(value));

    /// <param name="style">The style.</param>
    /// <param name="factor">Of the font size; null for the height that the font itself asks for.</param>
    public static TextStyle LineHeight(this TextStyle style, float? factor) =>
        factor is null or > 0
            ? style with { LineHeight = factor ?? 0 }
            : throw new ArgumentException("Line height must be greater than 0.", nameof(factor));

    /// <param name="style">The style.</param>
    /// <param name="factor">Of the font size, added after each letter; may be negative.</param>
    public static TextStyle LetterSpacing(this TextStyle style, float factor = 0) =>
        style with { LetterSpacing = factor };

    /// <param name="style">The style.</param>
    /// <param name="factor">Of the font size, added to each space; may be negative.</param>
    public static TextStyle WordSpacing(this TextStyle style, float factor = 0) => style with { WordSpacing = factor };

    public static TextStyle Italic(this TextStyle style, bool value = true) => style with { IsItalic = value };

    public static TextStyle Underline(this TextStyle style, bool value = true) => style with { HasUnderline = value };

    public static TextStyle Strikethrough(this TextStyle style, bool value = true) =>
        style with { HasStrikethrough = value };

    public static TextStyle Overline(this TextStyle style, bool value = true) => style with { HasOverline = value };

    public static TextStyle DecorationColor(this TextStyle style, Color color) =>
        style with { DecorationColor = color };

    public static TextStyle DecorationThickness(this TextStyle style, float factor) =>
        style with { DecorationThickness = factor };

    public static TextStyle DecorationSolid(this TextStyle style) =>
        style with { DecorationLine = DecorationLine.Solid };

    public static TextStyle DecorationDouble(this TextStyle style) =>
        style with { DecorationLine = DecorationLine.Double };

    public static TextStyle DecorationDotted(this TextStyle style) =>
        style with { DecorationLine = DecorationLine.Dotted };

    public static TextStyle DecorationDashed(this TextStyle style) =>
        style with { DecorationLine = DecorationLine.Dashed };

    public static TextStyle Weight(this TextStyle style, FontWeight weight) => style with { FontWeight = weight };

    public static TextStyle Thin(this TextStyle style) => style.Weight(FontWeight.Thin);

    public static TextStyle ExtraLight(this TextStyle style) => style.Weight(FontWeight.ExtraLight);

    public static TextStyle Light(this TextStyle style) => style.Weight(FontWeight.Light);

    public static TextStyle NormalWeight(this TextStyle style) => style.Weight(FontWeight.Normal);

    public static TextStyle Medium(this TextStyle style) => style.Weight(FontWeight.Medium);

    public static TextStyle SemiBold(this TextStyle style) => style.Weight(FontWeight.SemiBold);

    public static TextStyle Bold(this TextStyle style) => style.Weight(FontWeight.Bold);

    public static TextStyle ExtraBold(this TextStyle style) => style.Weight(FontWeight.ExtraBold);

    public static TextStyle Black(this TextStyle style) => style.Weight(FontWeight.Black);

    public static TextStyle ExtraBlack(this TextStyle style) => style.Weight(FontWeight.ExtraBlack);

    public static TextStyle NormalPosition(this TextStyle style) => style with { FontPosition = FontPosition.Normal };

    public static TextStyle Subscript(this TextStyle style) => style with { FontPosition = FontPosition.Subscript };

    public static TextStyle Superscript(this TextStyle style) => style with { FontPosition = FontPosition.Superscript };
}
