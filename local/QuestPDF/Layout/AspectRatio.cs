using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

/// <summary>Keeps width and height in proportion. A ratio of zero lets go of it.</summary>
internal sealed class AspectRatio : Container
{
    public float Ratio { get; set; }

    public AspectRatioOption Option { get; set; }

    protected override SpacePlan Plan(Size offered)
    {
        if (Ratio == 0)
        {
            return SpacePlan.Full(Size.Zero);
        }

        var target = Target(offered);
        var plan = MeasureChild(target);
        if (plan.IsEmpty || plan.IsWrap)
        {
            return plan;
        }

        return offered.Fits(target)
            ? plan.WithSize(target)
            : SpacePlan.Wrap("the proportions ask for", target, offered);
    }

    protected override void Paint(Size space) => Child?.Draw(Target(space));

    private Size Target(Size space)
    {
        if (Ratio == 0)
        {
            return space;
        }

        var byWidth = new Size(space.Width, space.Width / Ratio);
        var byHeight = new Size(space.Height * Ratio, space.Height);
        return Option switch
        {
            AspectRatioOption.FitWidth => byWidth,
            AspectRatioOption.FitHeight => byHeight,
            _ => byHeight.Width < space.Width ? byHeight : byWidth,
        };
    }
}
