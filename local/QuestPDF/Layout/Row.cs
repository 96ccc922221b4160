using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

/// <summary>Items side by side. All get the height of the tallest; each continues on the next page by itself.</summary>
internal sealed class Row : Element
{
    public List<RowItem> Items { get; } = [];

    public float Spacing { get; set; }

    public override void VisitChildren(Action<Element> visit) => Items.ForEach(visit);

    protected override SpacePlan Plan(Size offered)
    {
        if (Items.TrueForAll(item => item.IsDone))
        {
            return SpacePlan.Empty;
        }

        ShareWidth(offered.Width);
        var plans = MeasureItems(offered.Height, out var height);
        var isPartial = false;
        for (var index = 0; index < Items.Count; index++)
        {
            if (Items[index].IsDone)
            {
                continue;
            }

            if (plans[index].IsWrap)
            {
                return plans[index];
            }

            isPartial |= plans[index].Kind == SpacePlanKind.Partial;
        }

        var size = new Size(Items.Sum(item => item.Width) + (Spacing * (Items.Count - 1)), height);
        if (!offered.Fits(size))
        {
            return SpacePlan.Wrap("a row needs", size, offered);
        }

        return isPartial ? SpacePlan.Partial(size) : SpacePlan.Full(size);
    }

    protected override void Paint(Size space)
    {
        ShareWidth(space.Width);
        var plans = MeasureItems(space.Height, out _);
        var left = 0f;
        for (var index = 0; index < Items.Count; index++)
        {
            var item = Items[index];
            if (!plans[index].IsWrap && !(item.IsDone && plans[index].IsEmpty))
            {
                item.IsDone |= plans[index].Completes;
                DrawAt(item, left, 0, new Size(item.Width, space.Height));
            }

            left += item.Width + Spacing;
        }
    }

    private void ShareWidth(float width)
    {
        var taken = Spacing * (Items.Count - 1);
        var shares = 0f;
        foreach (var item in Items)
        {
            if (item.Kind == RowItemKind.Relative)
            {
                shares += item.Size;
                continue;
            }

            item.Width = item.Kind == RowItemKind.Constant ? item.Size : item.Measure(Size.Max).Width;
            taken += item.Width;
        }

        foreach (var item in Items.Where(item => item.Kind == RowItemKind.Relative))
        {
            item.Width = item.Size * (width - taken) / shares;
        }
    }

    // First each item alone, then all of them with the height of the tallest: a smaller offer may change an answer.
    private SpacePlan[] MeasureItems(float offeredHeight, out float height)
    {
        var plans = Items.ConvertAll(item => item.Measure(new Size(item.Width, offeredHeight))).ToArray();
        height = 0;
        for (var index = 0; index < plans.Length; index++)
        {
            height = Items[index].IsDone ? height : MathF.Max(height, plans[index].Height);
        }

        if (Array.Exists(plans, plan => plan.IsWrap))
        {
            return plans;
        }

        for (var index = 0; index < plans.Length; index++)
        {
            plans[index] = Items[index].Measure(new Size(Items[index].Width, height));
        }

        return plans;
    }
}
