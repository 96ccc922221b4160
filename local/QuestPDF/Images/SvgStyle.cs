using System.Globalization;
using System.Numerics;
using System.Xml.Linq;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Images;

/// <summary>Paint and position that an SVG element passes on to those inside it.</summary>
internal sealed record SvgStyle(
    Color? Fill,
    Color? Stroke,
    float StrokeWidth,
    float FillOpacity,
    float StrokeOpacity,
    bool IsEvenOdd,
    Matrix3x2 Transform)
{
    private static readonly Dictionary<string, Color> NamedColors = new(StringComparer.OrdinalIgnoreCase)
    {
        ["black"] = Colors.Black,
        ["white"] = Colors.White,
        ["red"] = new Color(0xFFFF0000),
        ["green"] = new Color(0xFF008000),
        ["blue"] = new Color(0xFF0000FF),
        ["grey"] = new Color(0xFF808080),
        ["gray"] = new Color(0xFF808080),
        ["silver"] = new Color(0xFFC0C0C0),
        ["navy"] = new Color(0xFF000080),
        ["orange"] = new Color(0xFFFFA500),
    };

    public static SvgStyle Initial { get; } = new(
        Fill: Colors.Black,
        Stroke: (Color?)null,
        StrokeWidth: 1,
        FillOpacity: 1,
        StrokeOpacity: 1,
        IsEvenOdd: false,
        Matrix3x2.Identity);

    public SvgStyle For(XElement element)
    {
        var style = this;
        var opacity = 1f;
        foreach (var (name, value) in Properties(element))
        {
            style = name switch
            {
                "fill" => style with { Fill = ReadColor(value) },
                "stroke" => style with { Stroke = ReadColor(value) },
                "stroke-width" => style with { StrokeWidth = SvgNumbers.Length(value) },
                "fill-opacity" => style with { FillOpacity = SvgNumbers.Fraction(value) },
                "stroke-opacity" => style with { StrokeOpacity = SvgNumbers.Fraction(value) },
                "fill-rule" => style with { IsEvenOdd = string.Equals(value, "evenodd", StringComparison.Ordinal) },
                "transform" => style with { Transform = SvgTransform.Read(value) * Transform },
                _ => style,
            };

            opacity = string.Equals(name, "opacity", StringComparison.Ordinal) ? SvgNumbers.Fraction(value) : opacity;
        }

        return style with { FillOpacity = style.FillOpacity * opacity, StrokeOpacity = style.StrokeOpacity * opacity };
    }

    public Color? VisibleFill => Faded(Fill, FillOpacity);

    public Color? VisibleStroke => StrokeWidth > 0 ? Faded(Stroke, StrokeOpacity) : null;

    private static Color? Faded(Color? color, float opacity) =>
        color is { Alpha: > 0 } visible && opacity > 0
            ? visible.WithAlpha((byte)MathF.Round(visible.Alpha * opacity))
            : default(Color?);

    // A style attribute wins over attributes of their own.
    private static IEnumerable<(string Name, string Value)> Properties(XElement element)
    {
        foreach (var attribute in element.Attributes().Where(attribute => attribute.Name.Namespace == XNamespace.None))
        {
            yield return (attribute.Name.LocalName, attribute.Value.Trim());
        }

        foreach (var declaration in (element.Attribute("style")?.Value ?? string.Empty).Split(';'))
        {
            var parts = declaration.Split(':', 2);
            if (parts.Length == 2)
            {
                yield return (parts[0].Trim(), parts[1].Trim());
            }
        }
    }

    private static Color? ReadColor(string value)
    {
        if (value is "none" or "transparent" or "")
        {
            return null;
        }

        if (string.Equals(value, "currentColor", StringComparison.OrdinalIgnoreCase))
        {
            return Colors.Black;
        }

        if (NamedColors.TryGetValue(value, out var named) || (value[0] == '#' && HexColor.TryParse(value, out named)))
        {
            return named;
        }

        if (value.StartsWith("rgb(", StringComparison.Ordinal) && value.EndsWith(')'))
        {
            var parts = value[4..^1].Split(',', StringSplitOptions.TrimEntries);
            return Color.FromRGB(Channel(parts[0]), Channel(parts[1]), Channel(parts[2]));
        }

        throw new FormatException($"The SVG has a paint '{value}', which is not drawn here; use a plain colour.");
    }

    private static byte Channel(string value) => byte.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
}
