using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

/// <summary>Holds its child to at least or at most some width and height.</summary>
internal sealed class Constrained : Container
{
    public float? MinWidth { get; set; }

    public float? MaxWidth { get; set; }

    public float? MinHeight { get; set; }

    public float? MaxHeight { get; set; }

    /// <summary>A page keeps its size also when it has nothing on it.</summary>
    public bool KeepsSizeWhenEmpty { get; init; }

    protected override SpacePlan Plan(Size offered)
    {
        if (!KeepsSizeWhenEmpty && MeasureChild(offered).IsEmpty)
        {
            return SpacePlan.Empty;
        }

        if (MinWidth > offered.Width + Size.Epsilon)
        {
            return SpacePlan.Wrap(FormattableString.Invariant(
                $"a width of {MinWidth} pt is asked for, {offered.Width:0.##} pt are there"));
        }

        if (MinHeight > offered.Height + Size.Epsilon)
        {
            return SpacePlan.Wrap(FormattableString.Invariant(
                $"a height of {MinHeight} pt is asked for, {offered.Height:0.##} pt are there"));
        }

        var plan = MeasureChild(Limit(offered));
        if (plan.IsWrap)
        {
            return plan;
        }

        var size = new Size(
            MathF.Max(MinWidth ?? 0, plan.Width),
            MathF.Max(MinHeight ?? 0, plan.Height));

        return plan.IsEmpty ? SpacePlan.Full(size) : plan.WithSize(size);
    }

    protected override void Paint(Size space) => Child?.Draw(Limit(space));

    private Size Limit(Size space) => new(
        MathF.Min(MaxWidth ?? float.MaxValue, space.Width),
        MathF.Min(MaxHeight ?? float.MaxValue, space.Height));
}
