using System.Numerics;
using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

/// <summary>Turns its child by 90 degrees.</summary>
internal sealed class QuarterTurn(bool isLeft) : Container
{
    protected override SpacePlan Plan(Size offered)
    {
        var plan = MeasureChild(Turned(offered));
        return plan.IsEmpty || plan.IsWrap ? plan : plan.WithSize(Turned(plan.Size));
    }

    protected override void Paint(Size space)
    {
        Context.Canvas.Push(isLeft
            ? new Matrix3x2(0, -1, 1, 0, 0, space.Height)
            : new Matrix3x2(0, 1, -1, 0, space.Width, 0));

        Child?.Draw(Turned(space));
        Context.Canvas.Pop();
    }

    private static Size Turned(Size size) => new(size.Height, size.Width);
}
