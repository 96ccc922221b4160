using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

/// <summary>
/// Moved to the next page when it does not fit entirely; parted there only if a whole page is too small.
/// </summary>
internal sealed class PreventPageBreak : Container
{
    private bool hasBegun;

    protected override SpacePlan Plan(Size offered)
    {
        var plan = MeasureChild(offered);
        return !hasBegun && plan.Kind == SpacePlanKind.Partial ? SpacePlan.Partial(Size.Zero) : plan;
    }

    protected override void Paint(Size space)
    {
        if (hasBegun || MeasureChild(space).Kind == SpacePlanKind.Full)
        {
            Child?.Draw(space);
        }

        hasBegun = true;
    }

    protected override void OnReset(bool isHard) => hasBegun &= !isHard;
}
