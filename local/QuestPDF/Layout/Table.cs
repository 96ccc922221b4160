using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

/// <summary>
/// Cells in columns of fixed shares of the width and rows as high as their highest cell. Header and footer of a table
/// are tables of their own with the same columns, held together by a decoration.
/// </summary>
internal sealed class Table : Element
{
    private int nextRow = 1;
    private int lastRow;
    private int longestSpan;
    private TableCell[] byLastRow = [];

    public List<TableColumn> Columns { get; set; } = [];

    public List<TableCell> Cells { get; } = [];

    public bool ExtendsLastCells { get; set; }

    public override void VisitChildren(Action<Element> visit) => Cells.ForEach(visit);

    protected override void OnPrepare(Preparation preparation)
    {
        // By the row where they end: a cell that spans rows is asked when the last of them is placed.
        byLastRow = [.. Cells.OrderBy(cell => cell.LastRow).ThenBy(cell => cell.Column)];
        lastRow = byLastRow.Length == 0 ? 0 : byLastRow[^1].LastRow;
        longestSpan = Cells.Select(cell => cell.RowSpan).DefaultIfEmpty(1).Max();
    }

    protected override SpacePlan Plan(Size offered)
    {
        if (nextRow > lastRow)
        {
            return SpacePlan.Empty;
        }

        if (offered.Width < Size.Epsilon && Columns.Exists(column => column.RelativeWidth > 0))
        {
            return SpacePlan.Wrap("no width is left for a table with relative columns");
        }

        var edges = ColumnEdges(offered.Width);
        if (edges[^1] > offered.Width + Size.Epsilon)
        {
            return SpacePlan.Wrap(FormattableString.Invariant(
                $"the columns of a table are {edges[^1]:0.##} pt wide, {offered.Width:0.##} pt are there"));
        }

        var placed = Place(offered, edges, out var wrapReason);
        if (placed.Count == 0)
        {
            return SpacePlan.Wrap(wrapReason ?? "no row of a table fits");
        }

        var size = new Size(edges[^1], placed.Max(cell => cell.Top + cell.Height));
        return RowAfter(placed) > lastRow ? SpacePlan.Full(size) : SpacePlan.Partial(size);
    }

    protected override void Paint(Size space)
    {
        if (nextRow > lastRow)
        {
            return;
        }

        var placed = Place(space, ColumnEdges(space.Width), out _);
        foreach (var cell in placed.OrderBy(cell => cell.Cell.Order))
        {
            if (!(cell.Cell.IsDone && cell.Plan.IsEmpty))
            {
                DrawAt(cell.Cell, cell.Left, cell.Top, new Size(cell.Width, cell.Height));
            }

            cell.Cell.IsDone |= cell.Plan.Completes;
        }

        nextRow = RowAfter(placed);
    }

    protected override void OnReset(bool isHard) => nextRow = 1;

    private int RowAfter(List<PlacedCell> placed)
    {
        if (placed.Count == 0)
        {
            return nextRow;
        }

        var unfinished = placed.Where(cell => !cell.Cell.IsDone && cell.Plan.Kind == SpacePlanKind.Partial).ToList();
        return unfinished.Count > 0
            ? unfinished.Min(cell => cell.Cell.LastRow)
            : placed.Max(cell => cell.Cell.LastRow) + 1;
    }

    private float[] ColumnEdges(float width)
    {
        var constant = Columns.Sum(column => column.ConstantWidth);
        var shares = Columns.Sum(column => column.RelativeWidth);
        var perShare = shares > 0 ? (width - constant) / shares : 0;
        var edges = new float[Columns.Count + 1];
        for (var index = 0; index < Columns.Count; index++)
        {
            edges[index + 1] = edges[index] + Columns[index].ConstantWidth + (Columns[index].RelativeWidth * perShare);
        }

        return edges;
    }

    private List<PlacedCell> Place(Size space, float[] edges, out string? wrapReason)
    {
        var placement = new TablePlacement(space.Height, edges, nextRow, lastRow, longestSpan);
        var first = Array.FindIndex(byLastRow, cell => cell.LastRow >= nextRow);
        for (var index = Math.Max(first, 0); index < byLastRow.Length && placement.Add(byLastRow[index]); index++)
        {
        }

        wrapReason = placement.WrapReason;
        var placed = placement.Finish();
        if (ExtendsLastCells && placed.Count > 0)
        {
            ExtendToBottom(placed);
        }

        return placed;
    }

    private void ExtendToBottom(List<PlacedCell> placed)
    {
        var bottom = placed.Max(cell => cell.Top + cell.Height);
        for (var column = 1; column <= Columns.Count; column++)
        {
            var last = placed
                .Where(cell => cell.Cell.Column <= column && column <= cell.Cell.LastColumn)
                .MaxBy(cell => cell.Cell.LastRow);

            if (last is not null)
            {
                last.Height = bottom - last.Top;
            }
        }
    }
}
