using QuestPDF.Elements.Table;
using Receivables.Local.Pdf.Layout;

namespace QuestPDF.Fluent;

/// <summary>
/// Rows and columns count from one. What is not said is found: the next free place, one row, one column.
/// </summary>
public static class TableCellExtensions
{
    public static ITableCellContainer Column(this ITableCellContainer tableCellContainer, uint value)
    {
        Cell(tableCellContainer).Column = (int)value;
        return tableCellContainer;
    }

    public static ITableCellContainer ColumnSpan(this ITableCellContainer tableCellContainer, uint value)
    {
        Cell(tableCellContainer).ColumnSpan = (int)value;
        return tableCellContainer;
    }

    public static ITableCellContainer Row(this ITableCellContainer tableCellContainer, uint value)
    {
        Cell(tableCellContainer).Row = (int)value;
        return tableCellContainer;
    }

    public static ITableCellContainer RowSpan(this ITableCellContainer tableCellContainer, uint value)
    {
        Cell(tableCellContainer).RowSpan = (int)value;
        return tableCellContainer;
    }

    private static TableCell Cell(ITableCellContainer container)
    {
        ArgumentNullException.ThrowIfNull(container);
        return (TableCell)container;
    }
}
