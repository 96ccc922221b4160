using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

/// <summary>Takes all the space that is there.</summary>
internal sealed class Extend : Container
{
    public bool Horizontally { get; set; }

    public bool Vertically { get; set; }

    protected override SpacePlan Plan(Size offered)
    {
        var plan = MeasureChild(offered);
        return plan.IsEmpty || plan.IsWrap
            ? plan
            : plan.WithSize(new Size(
                Horizontally ? offered.Width : plan.Width,
                Vertically ? offered.Height : plan.Height));
    }
}
