using QuestPDF.Drawing.Exceptions;

namespace Receivables.Local.Pdf.Layout;

/// <summary>Gives every cell that was not told its place the next free one, row by row.</summary>
internal static class TableCellPlacement
{
    private const int NeighboursToKeep = 16;
    private const string Problem = "Detected issue in table cells configuration.";

    /// <exception cref="DocumentComposeException">A cell lies outside the columns or spans nothing.</exception>
    public static void Place(IReadOnlyList<TableCell> cells, int columnCount)
    {
        var neighbours = new List<TableCell>();
        var (column, row) = (1, 1);
        for (var order = 0; order < cells.Count; order++)
        {
            var cell = cells[order];
            cell.Order = order;
            RequireSpans(cell);
            if (neighbours.Count > Math.Max(columnCount, NeighboursToKeep))
            {
                var currentRow = row;
                neighbours.RemoveAll(neighbour => neighbour.LastRow < currentRow);
            }

            if (cell.Row == 0 && cell.Column == 0)
            {
                FindPlace(cell, neighbours, columnCount, column, row);
            }
            else
            {
                // A cell that names only its row or only its column stands in the first of the other.
                cell.Row = Math.Max(cell.Row, 1);
                cell.Column = Math.Max(cell.Column, 1);
            }

            RequireExistingColumns(cell, columnCount);
            neighbours.Add(cell);
            (column, row) = (cell.Column, cell.Row);
        }
    }

    private static void FindPlace(TableCell cell, List<TableCell> neighbours, int columnCount, int column, int row)
    {
        if (cell.ColumnSpan > columnCount)
        {
            cell.Row = row;
            cell.Column = 1;
            return;
        }

        (cell.Column, cell.Row) = (column, row);
        while (cell.LastColumn > columnCount || neighbours.Exists(cell.Overlaps))
        {
            cell.Column++;
            if (cell.LastColumn > columnCount)
            {
                (cell.Column, cell.Row) = (1, cell.Row + 1);
            }
        }
    }

    private static void RequireSpans(TableCell cell)
    {
        if (cell.ColumnSpan < 1)
        {
            throw new DocumentComposeException(
                $"{Problem} A cell must span at least one column. Got {cell.ColumnSpan}.");
        }

        if (cell.RowSpan < 1)
        {
            throw new DocumentComposeException(
                $"{Problem} A cell must span at least one row. Got {cell.RowSpan}.");
        }
    }

    private static void RequireExistingColumns(TableCell cell, int columnCount)
    {
        if (cell.LastColumn > columnCount)
        {
            throw new DocumentComposeException(
                $"{Problem} A cell lies outside the {columnCount} columns of its table: row {cell.Row}, "
                + $"column {cell.Column}, row span {cell.RowSpan}, column span {cell.ColumnSpan}.");
        }
    }
}
