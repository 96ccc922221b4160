using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

/// <summary>Takes no more space than the child needs.</summary>
internal sealed class Shrink : Container
{
    public bool Horizontally { get; set; }

    public bool Vertically { get; set; }

    protected override void Paint(Size space)
    {
        var plan = MeasureChild(space);
        if (plan.IsEmpty || plan.IsWrap)
        {
            return;
        }

        Child?.Draw(new Size(
            Horizontally ? plan.Width : space.Width,
            Vertically ? plan.Height : space.Height));
    }
}
