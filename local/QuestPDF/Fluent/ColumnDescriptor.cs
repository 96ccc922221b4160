using QuestPDF.Infrastructure;
using Receivables.Local.Pdf;
using Receivables.Local.Pdf.Layout;

namespace QuestPDF.Fluent;

public sealed class ColumnDescriptor
{
    internal ColumnDescriptor()
    {
    }

    internal Column Column { get; } = new();

    public IContainer Item()
    {
        var item = new Container();
        Column.Items.Add(item);
        return item;
    }

    /// <summary>The gap between items that take room.</summary>
    public void Spacing(float value, Unit unit = Unit.Point)
    {
        if (value < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "The column spacing cannot be negative.");
        }

        Column.Spacing = value.ToPoints(unit);
    }
}
