using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

/// <summary>Finds, for one page, which cells of a table fit and where each of them lies.</summary>
internal sealed class TablePlacement
{
    private readonly List<PlacedCell> placed = [];
    private readonly float height;
    private readonly float[] edges;
    private readonly float[] rowBottoms;
    private readonly int firstRow;
    private readonly int lastRow;
    private readonly int longestSpan;
    private int currentRow;
    private int lastRowAllowed;

    /// <param name="height">What the page has left.</param>
    /// <param name="edges">Where columns begin and end.</param>
    /// <param name="firstRow">First row that is not complete yet.</param>
    /// <param name="lastRow">Last row of the table.</param>
    /// <param name="longestSpan">Most rows that any cell covers.</param>
    public TablePlacement(float height, float[] edges, int firstRow, int lastRow, int longestSpan)
    {
        this.height = height;
        this.edges = edges;
        this.firstRow = firstRow;
        this.lastRow = lastRow;
        this.longestSpan = longestSpan;
        rowBottoms = new float[lastRow - firstRow + 2];
        currentRow = firstRow;
        lastRowAllowed = lastRow;
    }

    /// <summary>Why a cell did not fit, if one did not.</summary>
    public string? WrapReason { get; private set; }

    /// <summary>Cells must come by the row where they end. False when no further cell can fit on this page.</summary>
    public bool Add(TableCell cell)
    {
        if (!AdvanceTo(cell.Row) || cell.Row > lastRowAllowed + longestSpan)
        {
            return false;
        }

        var top = BottomOf(cell.Row - 1);
        var width = edges[cell.LastColumn] - edges[cell.Column - 1];
        var plan = cell.Measure(new Size(width, height - top));
        if (plan.IsWrap)
        {
            // None of its row can be shown on this page.
            WrapReason ??= plan.Reason;
            lastRowAllowed = Math.Min(lastRowAllowed, cell.Row - 1);
            return true;
        }

        if (plan.Kind == SpacePlanKind.Partial)
        {
            // The rows below wait until this one is complete.
            lastRowAllowed = Math.Min(lastRowAllowed, cell.LastRow);
        }

        Raise(cell.LastRow, top + plan.Height);
        placed.Add(new PlacedCell(cell, plan) { Left = edges[cell.Column - 1], Width = width });
        return true;
    }

    public List<PlacedCell> Finish()
    {
        for (var row = firstRow; row <= lastRow; row++)
        {
            Raise(row, BottomOf(row - 1));
        }

        foreach (var cell in placed)
        {
            cell.Top = BottomOf(cell.Cell.Row - 1);
            cell.Height = BottomOf(cell.Cell.LastRow) - cell.Top;
        }

        placed.RemoveAll(cell => cell.Cell.Row > lastRowAllowed);
        return placed;
    }

    private bool AdvanceTo(int row)
    {
        while (currentRow < row)
        {
            Raise(currentRow, BottomOf(currentRow - 1));
            if (BottomOf(currentRow) > height + Size.Epsilon)
            {
                return false;
            }

            currentRow++;
        }

        return true;
    }

    // Rows above the first of this page end where the page begins.
    private float BottomOf(int row) => row < firstRow ? 0 : rowBottoms[row - firstRow];

    private void Raise(int row, float bottom) =>
        rowBottoms[row - firstRow] = MathF.Max(rowBottoms[row - firstRow], bottom);
}
