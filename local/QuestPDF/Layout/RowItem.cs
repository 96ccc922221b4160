namespace Receivables.Local.Pdf.Layout;

internal sealed class RowItem(RowItemKind kind, float size) : Container
{
    public RowItemKind Kind { get; } = kind;

    /// <summary>Points, or the share of a relative item.</summary>
    public float Size { get; } = size;

    public float Width { get; set; }

    public bool IsDone { get; set; }

    protected override void OnReset(bool isHard) => IsDone = false;
}
