using System.Numerics;
using System.Xml.Linq;

namespace Receivables.Local.Pdf.Images;

/// <summary>The outline of a basic shape.</summary>
internal static class SvgOutline
{
    public static VectorPath Of(XElement element) => element.Name.LocalName switch
    {
        "path" => SvgPathReader.Read(element.Attribute("d")?.Value ?? string.Empty),
        "rect" => Rectangle(element),
        "circle" => Ellipse(element, Number(element, "r"), Number(element, "r")),
        "ellipse" => Ellipse(element, Number(element, "rx"), Number(element, "ry")),
        "line" => Line(element),
        "polygon" => Polygon(element, isClosed: true),
        "polyline" => Polygon(element, isClosed: false),
        var name => throw new FormatException($"The SVG has an element '{name}', which is not drawn here; use paths."),
    };

    private static VectorPath Rectangle(XElement element)
    {
        var (left, top) = (Number(element, "x"), Number(element, "y"));
        var (width, height) = (Number(element, "width"), Number(element, "height"));
        var path = new VectorPath();
        if (width <= 0 || height <= 0)
        {
            return path;
        }

        var hasX = element.Attribute("rx") is not null;
        var rx = MathF.Min(Number(element, hasX ? "rx" : "ry"), width / 2);
        var ry = MathF.Min(Number(element, element.Attribute("ry") is not null ? "ry" : "rx"), height / 2);
        var (right, bottom) = (left + width, top + height);
        path.MoveTo(new Vector2(left + rx, top));
        Side(new Vector2(right - rx, top), new Vector2(right, top + ry));
        Side(new Vector2(right, bottom - ry), new Vector2(right - rx, bottom));
        Side(new Vector2(left + rx, bottom), new Vector2(left, bottom - ry));
        Side(new Vector2(left, top + ry), new Vector2(left + rx, top));
        path.Close();
        return path;

        void Side(Vector2 end, Vector2 afterCorner)
        {
            path.LineTo(end);
            if (rx > 0 && ry > 0)
            {
                SvgArc.Add(path, new Vector2(rx, ry), 0, isLarge: false, isClockwise: true, afterCorner);
            }
        }
    }

    private static VectorPath Ellipse(XElement element, float rx, float ry)
    {
        var path = new VectorPath();
        if (rx > 0 && ry > 0)
        {
            SvgArc.AddEllipse(path, new Vector2(Number(element, "cx"), Number(element, "cy")), new Vector2(rx, ry));
        }

        return path;
    }

    private static VectorPath Line(XElement element)
    {
        var path = new VectorPath();
        path.MoveTo(new Vector2(Number(element, "x1"), Number(element, "y1")));
        path.LineTo(new Vector2(Number(element, "x2"), Number(element, "y2")));
        return path;
    }

    private static VectorPath Polygon(XElement element, bool isClosed)
    {
        var path = new VectorPath();
        var numbers = new SvgNumbers(element.Attribute("points")?.Value ?? string.Empty);
        while (!numbers.IsAtEnd)
        {
            var x = numbers.Read();
            var point = new Vector2(x, numbers.Read());
            if (path.IsEmpty)
            {
                path.MoveTo(point);
            }
            else
            {
                path.LineTo(point);
            }
        }

        if (isClosed && !path.IsEmpty)
        {
            path.Close();
        }

        return path;
    }

    private static float Number(XElement element, string name) =>
        element.Attribute(name) is { } attribute ? SvgNumbers.Length(attribute.Value) : 0;
}
