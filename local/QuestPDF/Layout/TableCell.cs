using QuestPDF.Elements.Table;

namespace Receivables.Local.Pdf.Layout;

/// <summary>Rows and columns count from one; zero means that the place is yet to be found.</summary>
internal sealed class TableCell : Container, ITableCellContainer
{
    public int Row { get; set; }

    public int Column { get; set; }

    public int RowSpan { get; set; } = 1;

    public int ColumnSpan { get; set; } = 1;

    /// <summary>
    /// Where the cell stands among all in the order they were added; later ones are drawn over earlier ones.
    /// </summary>
    public int Order { get; set; }

    public bool IsDone { get; set; }

    public int LastRow => Row + RowSpan - 1;

    public int LastColumn => Column + ColumnSpan - 1;

    public override string Title => $"Table cell (row {Row}, column {Column})";

    public bool Overlaps(TableCell other) =>
        Column <= other.LastColumn && LastColumn >= other.Column && Row <= other.LastRow && LastRow >= other.Row;

    protected override void OnReset(bool isHard) => IsDone = false;
}
