namespace Receivables.Local.Pdf.Layout;

/// <summary>A cell with its answer and its place on the current page.</summary>
internal sealed class PlacedCell(TableCell cell, SpacePlan plan)
{
    public TableCell Cell { get; } = cell;

    public SpacePlan Plan { get; } = plan;

    public float Left { get; init; }

    public float Width { get; init; }

    public float Top { get; set; }

    public float Height { get; set; }
}
