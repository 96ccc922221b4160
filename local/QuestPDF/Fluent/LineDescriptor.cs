using QuestPDF.Infrastructure;
using Receivables.Local.Pdf;
using Receivables.Local.Pdf.Layout;

namespace QuestPDF.Fluent;

public class LineDescriptor
{
    private readonly Line line;

    internal LineDescriptor(Line line) => this.line = line;

    public LineDescriptor LineColor(Color color)
    {
        line.Color = color;
        return this;
    }

    /// <param name="dashPattern">Lengths of dash, gap, dash, gap ...; an even number of them.</param>
    /// <param name="unit">Of the lengths.</param>
    public LineDescriptor LineDashPattern(float[] dashPattern, Unit unit = Unit.Point)
    {
        ArgumentNullException.ThrowIfNull(dashPattern);
        if (dashPattern.Length == 0 || dashPattern.Length % 2 != 0)
        {
            throw new ArgumentException(
                $"The dash pattern must contain an even number of elements; it has {dashPattern.Length}.",
                nameof(dashPattern));
        }

        line.DashPattern = Array.ConvertAll(dashPattern, length => length.ToPoints(unit));
        return this;
    }
}
