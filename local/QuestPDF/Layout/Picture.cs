using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

/// <summary>A raster image, stretched to the space that it gets.</summary>
internal sealed class Picture(Image image) : Element
{
    private bool isDone;

    protected override SpacePlan Plan(Size offered)
    {
        if (isDone)
        {
            return SpacePlan.Empty;
        }

        return offered.IsNegative ? SpacePlan.Wrap("no space is left for an image") : SpacePlan.Full(Size.Zero);
    }

    protected override void Paint(Size space)
    {
        if (!isDone)
        {
            Context.Canvas.Image(image.Raster, space);
        }

        isDone = true;
    }

    protected override void OnReset(bool isHard) => isDone = false;
}
