using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

/// <summary>Never parted by a page break.</summary>
internal sealed class ShowEntire : Container
{
    protected override SpacePlan Plan(Size offered)
    {
        var plan = MeasureChild(offered);
        return plan.Kind == SpacePlanKind.Partial
            ? SpacePlan.Wrap(FormattableString.Invariant(
                $"content to be shown entire is higher than the {offered.Height:0.##} pt that are there"))
            : plan;
    }
}
