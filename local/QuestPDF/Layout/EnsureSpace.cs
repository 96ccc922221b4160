using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

/// <summary>Begins on the next page rather than show only a small beginning on this one.</summary>
internal sealed class EnsureSpace(float minHeight) : Container
{
    private bool hasBegun;

    protected override SpacePlan Plan(Size offered)
    {
        var plan = MeasureChild(offered);
        return !hasBegun && plan.Kind == SpacePlanKind.Partial && offered.Height < minHeight
            ? SpacePlan.Wrap(FormattableString.Invariant(
                $"{minHeight} pt are to be ensured, {offered.Height:0.##} pt are there"))
            : plan;
    }

    protected override void Paint(Size space)
    {
        Child?.Draw(space);
        hasBegun = true;
    }

    protected override void OnReset(bool isHard) => hasBegun &= !isHard;
}
