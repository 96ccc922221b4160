using QuestPDF.Infrastructure;
using Receivables.Local.Pdf;
using Receivables.Local.Pdf.Layout;

namespace QuestPDF.Fluent;

public static class ConstrainedExtensions
{
    public static IContainer Width(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.MinWidth(value, unit).MaxWidth(value, unit);

    public static IContainer MinWidth(this IContainer element, float value, Unit unit = Unit.Point)
    {
        var box = element as Constrained ?? new Constrained();
        box.MinWidth = Points(value, unit, "minimum width");
        return element.Put(box);
    }

    public static IContainer MaxWidth(this IContainer element, float value, Unit unit = Unit.Point)
    {
        var box = element as Constrained ?? new Constrained();
        box.MaxWidth = Points(value, unit, "maximum width");
        return element.Put(box);
    }

    public static IContainer Height(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.MinHeight(value, unit).MaxHeight(value, unit);

    public static IContainer MinHeight(this IContainer element, float value, Unit unit = Unit.Point)
    {
        var box = element as Constrained ?? new Constrained();
        box.MinHeight = Points(value, unit, "minimum height");
        return element.Put(box);
    }

    public static IContainer MaxHeight(this IContainer element, float value, Unit unit = Unit.Point)
    {
        var box = element as Constrained ?? new Constrained();
        box.MaxHeight = Points(value, unit, "maximum height");
        return element.Put(box);
    }

    private static float Points(float value, Unit unit, string what) =>
        value < 0
            ? throw new ArgumentOutOfRangeException(nameof(value), value, $"The {what} cannot be negative.")
            : value.ToPoints(unit);
}
