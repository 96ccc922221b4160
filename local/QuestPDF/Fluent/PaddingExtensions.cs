using QuestPDF.Infrastructure;
using Receivables.Local.Pdf;
using Receivables.Local.Pdf.Layout;

namespace QuestPDF.Fluent;

/// <summary>Space around the content. Calls add up; negative values let the content reach over the edge.</summary>
public static class PaddingExtensions
{
    public static IContainer Padding(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.PaddingVertical(value, unit).PaddingHorizontal(value, unit);

    public static IContainer PaddingHorizontal(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.PaddingLeft(value, unit).PaddingRight(value, unit);

    public static IContainer PaddingVertical(this IContainer element, float value, Unit unit = Unit.Point) =>
        element.PaddingTop(value, unit).PaddingBottom(value, unit);

    public static IContainer PaddingLeft(this IContainer element, float value, Unit unit = Unit.Point)
    {
        var padding = element as Padding ?? new Padding();
        padding.Left += value.ToPoints(unit);
        return element.Put(padding);
    }

    public static IContainer PaddingTop(this IContainer element, float value, Unit unit = Unit.Point)
    {
        var padding = element as Padding ?? new Padding();
        padding.Top += value.ToPoints(unit);
        return element.Put(padding);
    }

    public static IContainer PaddingRight(this IContainer element, float value, Unit unit = Unit.Point)
    {
        var padding = element as Padding ?? new Padding();
        padding.Right += value.ToPoints(unit);
        return element.Put(padding);
    }

    public static IContainer PaddingBottom(this IContainer element, float value, Unit unit = Unit.Point)
    {
        var padding = element as Padding ?? new Padding();
        padding.Bottom += value.ToPoints(unit);
        return element.Put(padding);
    }
}
