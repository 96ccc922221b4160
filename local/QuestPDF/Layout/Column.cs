using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

/// <summary>Items one below the other; what does not fit goes on the next page.</summary>
internal sealed class Column : Element
{
    private int nextItem;

    public List<Element> Items { get; } = [];

    public float Spacing { get; set; }

    public override void VisitChildren(Action<Element> visit) => Items.ForEach(visit);

    protected override SpacePlan Plan(Size offered)
    {
        if (nextItem == Items.Count)
        {
            return SpacePlan.Empty;
        }

        var placed = Place(offered, out var wrapReason);
        if (placed.Count == 0)
        {
            return SpacePlan.Wrap(wrapReason ?? "no item of a column fits");
        }

        var size = new Size(placed.Max(item => item.Plan.Width), placed[^1].Top + placed[^1].Plan.Height);
        if (!offered.Fits(size))
        {
            return SpacePlan.Wrap("a column needs", size, offered);
        }

        var completed = placed.Count(item => item.Plan.Completes);
        return nextItem + completed == Items.Count ? SpacePlan.Full(size) : SpacePlan.Partial(size);
    }

    protected override void Paint(Size space)
    {
        var placed = Place(space, out _);
        foreach (var (item, plan, top) in placed)
        {
            DrawAt(item, 0, top, new Size(space.Width, plan.Height));
        }

        nextItem += placed.Count(item => item.Plan.Completes);
    }

    protected override void OnReset(bool isHard) => nextItem = 0;

    private List<(Element Item, SpacePlan Plan, float Top)> Place(Size space, out string? wrapReason)
    {
        wrapReason = null;
        var top = 0f;
        var placed = new List<(Element Item, SpacePlan Plan, float Top)>(Items.Count - nextItem);
        for (var index = nextItem; index < Items.Count; index++)
        {
            var left = space.Height - top;
            var offered = left >= 0 ? new Size(space.Width, left) : Size.Zero;
            var plan = Items[index].Measure(offered);
            if (plan.IsWrap)
            {
                wrapReason = plan.Reason;
                break;
            }

            if (offered.IsCloseTo(Size.Zero) && !plan.Size.IsCloseTo(Size.Zero))
            {
                break;
            }

            // An item that takes no room takes no spacing either.
            if (top > 0 && plan is { Width: < Size.Epsilon, Height: < Size.Epsilon })
            {
                top -= Spacing;
            }

            placed.Add((Items[index], plan, top));
            if (plan.Kind == SpacePlanKind.Partial)
            {
                break;
            }

            top += plan.Height + Spacing;
        }

        return placed;
    }
}
