using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

/// <summary>Left out on its first page.</summary>
internal sealed class SkipOnce : Container
{
    private bool hasSkipped;

    protected override SpacePlan Plan(Size offered) => hasSkipped ? MeasureChild(offered) : SpacePlan.Empty;

    protected override void Paint(Size space)
    {
        if (hasSkipped)
        {
            Child?.Draw(space);
        }

        hasSkipped = true;
    }

    protected override void OnReset(bool isHard) => hasSkipped &= !isHard;
}
