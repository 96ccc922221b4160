using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

internal sealed class PageBreak : Element
{
    private bool isDone;

    protected override SpacePlan Plan(Size offered)
    {
        if (offered.IsNegative)
        {
            return SpacePlan.Wrap("a page break stands where no space is left");
        }

        return isDone ? SpacePlan.Full(Size.Zero) : SpacePlan.Partial(Size.Zero);
    }

    protected override void Paint(Size space) => isDone = true;

    protected override void OnReset(bool isHard) => isDone = false;
}
