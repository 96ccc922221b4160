using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

/// <summary>A drawing of shapes, fitted into the space that it gets.</summary>
internal sealed class VectorPicture(SvgImage image) : Element
{
    private bool isDone;

    protected override SpacePlan Plan(Size offered)
    {
        if (isDone)
        {
            return SpacePlan.Empty;
        }

        return offered.IsNegative ? SpacePlan.Wrap("no space is left for a drawing") : SpacePlan.Full(Size.Zero);
    }

    protected override void Paint(Size space)
    {
        if (!isDone)
        {
            Context.Canvas.Drawing(image.Drawing, space);
        }

        isDone = true;
    }

    protected override void OnReset(bool isHard) => isDone = false;
}
