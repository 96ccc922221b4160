using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

/// <summary>Shows what fits on its first page and drops the rest.</summary>
internal sealed class StopPaging : Container
{
    private bool isDone;

    protected override SpacePlan Plan(Size offered)
    {
        if (isDone)
        {
            return SpacePlan.Empty;
        }

        var plan = MeasureChild(offered);
        return plan.Kind == SpacePlanKind.Partial ? SpacePlan.Full(plan.Size) : plan;
    }

    protected override void Paint(Size space)
    {
        if (!isDone)
        {
            Child?.Draw(space);
        }

        isDone = true;
    }

    protected override void OnReset(bool isHard) => isDone = false;
}
