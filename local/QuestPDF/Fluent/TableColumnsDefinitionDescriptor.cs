using QuestPDF.Infrastructure;
using Receivables.Local.Pdf;
using Receivables.Local.Pdf.Layout;

namespace QuestPDF.Fluent;

public sealed class TableColumnsDefinitionDescriptor
{
    internal TableColumnsDefinitionDescriptor()
    {
    }

    internal List<TableColumn> Columns { get; } = [];

    public void ConstantColumn(float width, Unit unit = Unit.Point)
    {
        if (width <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(width), width, "A constant column must be wider than zero.");
        }

        Columns.Add(new TableColumn(width.ToPoints(unit), 0));
    }

    /// <summary>A column that shares, by this number, what the constant columns leave.</summary>
    public void RelativeColumn(float width = 1)
    {
        if (width <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(width), width, "A relative column must be wider than zero.");
        }

        Columns.Add(new TableColumn(0, width));
    }
}
