using QuestPDF.Helpers;
using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Output;

namespace Receivables.Local.Pdf.Layout;

/// <summary>A background behind the child and a border over its edges. Neither takes room.</summary>
internal sealed class StyledBox : Container
{
    public Color Background { get; set; } = Colors.Transparent;

    public Color BorderColor { get; set; } = Colors.Transparent;

    public float BorderLeft { get; set; }

    public float BorderTop { get; set; }

    public float BorderRight { get; set; }

    public float BorderBottom { get; set; }

    public CornerRadii Corners { get; set; }

    /// <summary>0 draws the border inside the edges, 1 outside, 0.5 across them.</summary>
    public float? BorderPosition { get; set; }

    private bool HasBorder => BorderLeft > 0 || BorderTop > 0 || BorderRight > 0 || BorderBottom > 0;

    protected override void Paint(Size space)
    {
        var canvas = Context.Canvas;
        var box = new Box(0, 0, space.Width, space.Height, Corners);
        if (!Corners.AreSquare)
        {
            canvas.PushClip(box);
        }

        if (Background.Alpha > 0)
        {
            canvas.Fill(box with { Corners = default }, Background);
        }

        Child?.Draw(space);
        if (!Corners.AreSquare)
        {
            canvas.Pop();
        }

        if (HasBorder && BorderColor.Alpha > 0)
        {
            var position = BorderPosition ?? (Corners.AreSquare ? 0.5f : 0);
            canvas.FillBetween(Grown(box, position), Grown(box, position - 1), BorderColor);
        }
    }

    private Box Grown(Box box, float share) =>
        box.Grow(BorderLeft * share, BorderTop * share, BorderRight * share, BorderBottom * share);
}
