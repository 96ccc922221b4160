using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

/// <summary>Not repeated, also where its surroundings repeat on every page.</summary>
internal sealed class ShowOnce : Container
{
    private bool isDone;

    protected override SpacePlan Plan(Size offered) => isDone ? SpacePlan.Empty : MeasureChild(offered);

    protected override void Paint(Size space)
    {
        if (isDone)
        {
            return;
        }

        isDone = MeasureChild(space).Kind == SpacePlanKind.Full;
        Child?.Draw(space);
    }

    protected override void OnReset(bool isHard) => isDone &= !isHard;
}
