using QuestPDF.Drawing.Exceptions;
using QuestPDF.Elements.Table;
using Receivables.Local.Pdf.Layout;

namespace QuestPDF.Fluent;

public sealed class TableDescriptor
{
    private readonly Table header = new();
    private readonly Table content = new();
    private readonly Table footer = new();

    internal TableDescriptor()
    {
    }

    /// <summary>Required, once; header and footer have the same columns.</summary>
    public void ColumnsDefinition(Action<TableColumnsDefinitionDescriptor> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        if (content.Columns.Count > 0)
        {
            throw new DocumentComposeException(
                "Table columns have already been defined. Please call the 'Table.ColumnsDefinition' method only once.");
        }

        var descriptor = new TableColumnsDefinitionDescriptor();
        handler(descriptor);
        header.Columns = descriptor.Columns;
        content.Columns = descriptor.Columns;
        footer.Columns = descriptor.Columns;
    }

    /// <summary>Repeated above the rows of every page that the table reaches.</summary>
    public void Header(Action<TableCellDescriptor> handler) => Describe(header, handler, "Header");

    /// <summary>Repeated below the rows of every page that the table reaches.</summary>
    public void Footer(Action<TableCellDescriptor> handler) => Describe(footer, handler, "Footer");

    public ITableCellContainer Cell()
    {
        var cell = new TableCell();
        content.Cells.Add(cell);
        return cell;
    }

    /// <summary>The lowest cell of each column reaches down to the end of the table.</summary>
    public void ExtendLastCellsToTableBottom() => content.ExtendsLastCells = true;

    internal Element Build()
    {
        foreach (var table in (ReadOnlySpan<Table>)[header, content, footer])
        {
            if (table.Columns.Count == 0)
            {
                throw new DocumentComposeException(
                    "Table should have at least one column. "
                    + $"Please call the '{nameof(ColumnsDefinition)}' method to define columns.");
            }

            TableCellPlacement.Place(table.Cells, table.Columns.Count);
        }

        return new Decoration
        {
            Before = new Repeat { Child = header },
            Content = content.Cells.Count > 0 ? content : new Container(),
            After = new Repeat { Child = footer },
        };
    }

    private static void Describe(Table part, Action<TableCellDescriptor> handler, string name)
    {
        ArgumentNullException.ThrowIfNull(handler);
        if (part.Cells.Count > 0)
        {
            throw new DocumentComposeException(
                $"The 'Table.{name}' layer has already been defined. Please call this method only once.");
        }

        handler(new TableCellDescriptor(part.Cells));
    }
}
