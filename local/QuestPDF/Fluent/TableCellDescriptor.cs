using QuestPDF.Elements.Table;
using Receivables.Local.Pdf.Layout;

namespace QuestPDF.Fluent;

public sealed class TableCellDescriptor
{
    private readonly List<TableCell> cells;

    internal TableCellDescriptor(List<TableCell> cells) => this.cells = cells;

    public ITableCellContainer Cell()
    {
        var cell = new TableCell();
        cells.Add(cell);
        return cell;
    }
}
