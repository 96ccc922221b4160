using System.Numerics;
using System.Xml;
using System.Xml.Linq;

namespace Receivables.Local.Pdf.Images;

/// <summary>
/// Reads the part of SVG that logos and QR codes are made of: groups, paths, rectangles, circles, ellipses, lines,
/// polygons, plain colours, opacity and transforms. Anything else that would show is refused by name.
/// </summary>
internal sealed class SvgReader
{
    private static readonly HashSet<string> Ignored =
        new(StringComparer.Ordinal) { "defs", "title", "desc", "metadata", "style" };

    private readonly List<SvgShape> shapes = [];

    /// <exception cref="FormatException">The text is no SVG, or uses more of SVG than is drawn here.</exception>
    public static SvgDrawing Read(string svg)
    {
        XElement root;
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };
            using var reader = XmlReader.Create(new StringReader(svg), settings);
            root = XElement.Load(reader);
        }
        catch (XmlException exception)
        {
            throw new FormatException($"Cannot decode the provided SVG image: {exception.Message}", exception);
        }

        if (!string.Equals(root.Name.LocalName, "svg", StringComparison.Ordinal))
        {
            throw new FormatException(
                $"Cannot decode the provided SVG image: its root is '{root.Name.LocalName}', not 'svg'.");
        }

        var drawing = new SvgReader();
        drawing.AddChildren(root, SvgStyle.Initial.For(root));
        var (origin, extent) = ReadExtent(root);
        return new SvgDrawing(origin, extent, drawing.shapes);
    }

    private static (Vector2 Origin, Vector2 Extent) ReadExtent(XElement root)
    {
        if (root.Attribute("viewBox") is { } viewBox)
        {
            var numbers = new SvgNumbers(viewBox.Value);
            var origin = new Vector2(numbers.Read(), numbers.Read());
            var extent = new Vector2(numbers.Read(), numbers.Read());
            return RequireArea(origin, extent);
        }

        var width = root.Attribute("width")?.Value;
        var height = root.Attribute("height")?.Value;
        return width is null || height is null
            ? throw new FormatException("The SVG says no size: it has neither a viewBox nor a width and a height.")
            : RequireArea(Vector2.Zero, new Vector2(SvgNumbers.Length(width), SvgNumbers.Length(height)));
    }

    private static (Vector2 Origin, Vector2 Extent) RequireArea(Vector2 origin, Vector2 extent) =>
        extent is { X: > 0, Y: > 0 }
            ? (origin, extent)
            : throw new FormatException($"The SVG is {extent.X} x {extent.Y} units large.");

    private void AddChildren(XElement parent, SvgStyle style)
    {
        foreach (var element in parent.Elements().Where(element => !Ignored.Contains(element.Name.LocalName)))
        {
            var own = style.For(element);
            var name = element.Name.LocalName;
            if (name is "g" or "svg" or "a")
            {
                AddChildren(element, own);
            }
            else
            {
                AddShape(SvgOutline.Of(element), own, isRectangle: name is "rect");
            }
        }
    }

    private void AddShape(VectorPath outline, SvgStyle style, bool isRectangle)
    {
        var (fill, stroke) = (style.VisibleFill, style.VisibleStroke);
        if (outline.IsEmpty || (fill is null && stroke is null))
        {
            return;
        }

        var path = outline.Transform(style.Transform);
        var canJoin = isRectangle && stroke is null && fill is { Alpha: 255 };
        if (canJoin && shapes.Count > 0 && shapes[^1] is { IsRectangle: true } last && last.Fill?.Hex == fill?.Hex)
        {
            // Painted one by one, touching rectangles (a QR code's modules) would show hair lines between them.
            last.Path.Append(path);
            return;
        }

        var scale = MathF.Sqrt(MathF.Abs(style.Transform.GetDeterminant()));
        shapes.Add(new SvgShape(path, fill, stroke, style.StrokeWidth * scale, style.IsEvenOdd, canJoin));
    }
}
