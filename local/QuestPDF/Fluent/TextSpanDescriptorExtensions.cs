using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Text;

namespace QuestPDF.Fluent;

public static class TextSpanDescriptorExtensions
{
    /// <summary>What the style sets replaces what was set before. Null changes nothing.</summary>
    public static T Style<T>(this T descriptor, TextStyle style)
        where T : TextSpanDescriptor => style is null ? descriptor : descriptor.With(own => own.OverriddenBy(style));

    public static T FontColor<T>(this T descriptor, Color color)
        where T : TextSpanDescriptor => descriptor.With(style => style.FontColor(color));

    public static T BackgroundColor<T>(this T descriptor, Color color)
        where T : TextSpanDescriptor => descriptor.With(style => style.BackgroundColor(color));

    public static T FontFamily<T>(this T descriptor, params string[] values)
        where T : TextSpanDescriptor => descriptor.With(style => style.FontFamily(values));

    public static T FontSize<T>(this T descriptor, float value)
        where T : TextSpanDescriptor => descriptor.With(style => style.FontSize(value));

    public static T LineHeight<T>(this T descriptor, float? factor)
        where T : TextSpanDescriptor => descriptor.With(style => style.LineHeight(factor));

    public static T LetterSpacing<T>(this T descriptor, float factor = 0)
        where T : TextSpanDescriptor => descriptor.With(style => style.LetterSpacing(factor));

    public static T WordSpacing<T>(this T descriptor, float factor = 0)
        where T : TextSpanDescriptor => descriptor.With(style => style.WordSpacing(factor));

    public static T Italic<T>(this T descriptor, bool value = true)
        where T : TextSpanDescriptor => descriptor.With(style => style.Italic(value));

    public static T Underline<T>(this T descriptor, bool value = true)
        where T : TextSpanDescriptor => descriptor.With(style => style.Underline(value));

    public static T Strikethrough<T>(this T descriptor, bool value = true)
        where T : TextSpanDescriptor => descriptor.With(style => style.Strikethrough(value));

    public static T Overline<T>(this T descriptor, bool value = true)
        where T : TextSpanDescriptor => descriptor.With(style => style.Overline(value));

    public static T DecorationColor<T>(this T descriptor, Color color)
        where T : TextSpanDescriptor => descriptor.With(style => style.DecorationColor(color));

    public static T DecorationThickness<T>(this T descriptor, float factor)
        where T : TextSpanDescriptor => descriptor.With(style => style.DecorationThickness(factor));

    public static T DecorationSolid<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.With(style => style.DecorationSolid());

    public static T DecorationDouble<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.With(style => style.DecorationDouble());

    public static T DecorationDotted<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.With(style => style.DecorationDotted());

    public static T DecorationDashed<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.With(style => style.DecorationDashed());

    public static T Thin<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.With(style => style.Thin());

    public static T ExtraLight<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.With(style => style.ExtraLight());

    public static T Light<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.With(style => style.Light());

    public static T NormalWeight<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.With(style => style.NormalWeight());

    public static T Medium<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.With(style => style.Medium());

    public static T SemiBold<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.With(style => style.SemiBold());

    public static T Bold<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.With(style => style.Bold());

    public static T ExtraBold<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.With(style => style.ExtraBold());

    public static T Black<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.With(style => style.Black());

    public static T ExtraBlack<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.With(style => style.ExtraBlack());

    public static T NormalPosition<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.With(style => style.NormalPosition());

    public static T Subscript<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.With(style => style.Subscript());

    public static T Superscript<T>(this T descriptor)
        where T : TextSpanDescriptor => descriptor.With(style => style.Superscript());

    private static T With<T>(this T descriptor, Func<TextStyle, TextStyle> change)
        where T : TextSpanDescriptor
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        descriptor.Change(change);
        return descriptor;
    }
}
