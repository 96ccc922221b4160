using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

/// <summary>A straight line, which takes room: its thickness.</summary>
internal sealed class Line(bool isVertical, float thickness) : Element
{
    private bool isDone;

    public Color Color { get; set; } = Colors.Black;

    public float[] DashPattern { get; set; } = [];

    protected override SpacePlan Plan(Size offered)
    {
        if (isDone)
        {
            return SpacePlan.Empty;
        }

        var room = isVertical ? offered.Width : offered.Height;
        if (thickness > room + Size.Epsilon)
        {
            return SpacePlan.Wrap(FormattableString.Invariant(
                $"a line is {thickness} pt thick, {room:0.##} pt are there"));
        }

        return SpacePlan.Full(isVertical ? new Size(thickness, 0) : new Size(0, thickness));
    }

    protected override void Paint(Size space)
    {
        if (isDone)
        {
            return;
        }

        var half = thickness / 2;
        if (isVertical)
        {
            Context.Canvas.Line(half, 0, half, space.Height, thickness, Color, DashPattern);
        }
        else
        {
            Context.Canvas.Line(0, half, space.Width, half, thickness, Color, DashPattern);
        }

        isDone = true;
    }

    protected override void OnReset(bool isHard) => isDone = false;
}
