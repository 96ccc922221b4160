using System.Numerics;
using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

/// <summary>Draws its child larger or smaller; what the child sees as its space changes the other way.</summary>
internal sealed class Scale : Container
{
    public float Horizontally { get; set; } = 1;

    public float Vertically { get; set; } = 1;

    protected override SpacePlan Plan(Size offered)
    {
        var plan = MeasureChild(Inner(offered));
        return plan.IsEmpty || plan.IsWrap
            ? plan
            : plan.WithSize(new Size(plan.Width * Horizontally, plan.Height * Vertically));
    }

    protected override void Paint(Size space)
    {
        Context.Canvas.Push(Matrix3x2.CreateScale(Horizontally, Vertically));
        Child?.Draw(Inner(space));
        Context.Canvas.Pop();
    }

    private Size Inner(Size space) => new(space.Width / Horizontally, space.Height / Vertically);
}
