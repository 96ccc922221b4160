using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

internal sealed class Padding : Container
{
    public float Left { get; set; }

    public float Top { get; set; }

    public float Right { get; set; }

    public float Bottom { get; set; }

    protected override SpacePlan Plan(Size offered)
    {
        var inner = Inside(offered);
        if (inner.IsNegative)
        {
            return MeasureChild(Size.Zero).IsEmpty
                ? SpacePlan.Empty
                : SpacePlan.Wrap("padding takes", new Size(Left + Right, Top + Bottom), offered);
        }

        var plan = MeasureChild(inner);
        return plan.IsEmpty || plan.IsWrap
            ? plan
            : plan.WithSize(new Size(plan.Width + Left + Right, plan.Height + Top + Bottom));
    }

    protected override void Paint(Size space) => DrawChildAt(Left, Top, Inside(space));

    private Size Inside(Size space) => new(space.Width - Left - Right, space.Height - Top - Bottom);
}
