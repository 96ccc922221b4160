using QuestPDF.Infrastructure;
using Receivables.Local.Pdf;
using Receivables.Local.Pdf.Layout;

namespace QuestPDF.Fluent;

public static class LineExtensions
{
    /// <summary>A line across the space; it takes its thickness of the height.</summary>
    public static LineDescriptor LineHorizontal(this IContainer element, float thickness, Unit unit = Unit.Point) =>
        element.Draw(isVertical: false, thickness, unit);

    /// <summary>A line down the space; it takes its thickness of the width.</summary>
    public static LineDescriptor LineVertical(this IContainer element, float thickness, Unit unit = Unit.Point) =>
        element.Draw(isVertical: true, thickness, unit);

    private static LineDescriptor Draw(this IContainer element, bool isVertical, float thickness, Unit unit)
    {
        if (thickness < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(thickness), thickness, "A line cannot be thinner than 0.");
        }

        return new LineDescriptor(element.Put(new Line(isVertical, thickness.ToPoints(unit))));
    }
}
