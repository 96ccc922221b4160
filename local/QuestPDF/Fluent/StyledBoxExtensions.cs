using QuestPDF.Helpers;
using QuestPDF.Infrastructure;
using Receivables.Local.Pdf;
using Receivables.Local.Pdf.Layout;

namespace QuestPDF.Fluent;

/// <summary>Background and border. Neither takes room; borders add up and are black unless a colour is set.</summary>
public static class StyledBoxExtensions
{
    public static IContainer Background(this IContainer element, Color color) =>
        element.Style(box => box.Background = color);

    public static IContainer Border(this IContainer element, float all, Color color) =>
        element.Border(all).BorderColor(color);

    public static IContainer Border(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.BorderVertical(value, unit).BorderHorizontal(value, unit);

    /// <summary>Left and right.</summary>
    public static IContainer BorderVertical(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.BorderLeft(value, unit).BorderRight(value, unit);

    /// <summary>Top and bottom.</summary>
    public static IContainer BorderHorizontal(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.BorderTop(value, unit).BorderBottom(value, unit);

    public static IContainer BorderLeft(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Border(box => box.BorderLeft += Thickness(value, unit));

    public static IContainer BorderTop(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Border(box => box.BorderTop += Thickness(value, unit));

    public static IContainer BorderRight(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Border(box => box.BorderRight += Thickness(value, unit));

    public static IContainer BorderBottom(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.Border(box => box.BorderBottom += Thickness(value, unit));

    public static IContainer BorderColor(this IContainer element, Color color) =>
        element.Style(box => box.BorderColor = color);

    public static IContainer BorderAlignmentInside(this IContainer element) =>
        element.Style(box => box.BorderPosition = 0);

    /// <summary>
    /// Half inside, half outside. This is what happens when nothing is said, except with round corners.
    /// </summary>
    public static IContainer BorderAlignmentMiddle(this IContainer element) =>
        element.Style(box => box.BorderPosition = 0.5f);

    public static IContainer BorderAlignmentOutside(this IContainer element) =>
        element.Style(box => box.BorderPosition = 1);

    public static IContainer CornerRadius(this IContainer element, float value = 0, Unit unit = Unit.Point)
    {
        var radius = Radius(value, unit);
        return element.Style(box => box.Corners = new(radius, radius, radius, radius));
    }

    public static IContainer CornerRadiusTopLeft(this IContainer element, float value = 0, Unit unit = Unit.Point) =>
        element.Style(box => box.Corners = box.Corners with { TopLeft = Radius(value, unit) });

    public static IContainer CornerRadiusTopRight(this IContainer element, float value = 0, Unit unit = Unit.Point) =>
        element.Style(box => box.Corners = box.Corners with { TopRight = Radius(value, unit) });

    public static IContainer CornerRadiusBottomLeft(this IContainer element, float value = 0, Unit unit = Unit.Point) =>
        element.Style(box => box.Corners = box.Corners with { BottomLeft = Radius(value, unit) });

    public static IContainer CornerRadiusBottomRight(
        this IContainer element,
        float value = 0,
        Unit unit = Unit.Point) =>
        element.Style(box => box.Corners = box.Corners with { BottomRight = Radius(value, unit) });

    private static StyledBox Border(this IContainer element, Action<StyledBox> change) => element.Style(box =>
    {
        change(box);
        if (box.BorderColor.Hex == Colors.Transparent.Hex)
        {
            box.BorderColor = Colors.Black;
        }
    });

    private static StyledBox Style(this IContainer element, Action<StyledBox> change)
    {
        var box = element as StyledBox ?? new StyledBox();
        change(box);
        return element.Put(box);
    }

    private static float Thickness(float value, Unit unit) =>
        value < 0
            ? throw new ArgumentOutOfRangeException(nameof(value), value, "A border cannot be negative.")
            : value.ToPoints(unit);

    private static float Radius(float value, Unit unit) =>
        value < 0
            ? throw new ArgumentOutOfRangeException(nameof(value), value, "A border radius cannot be negative.")
            : value.ToPoints(unit);
}
