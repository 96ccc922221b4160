using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

/// <summary>An element with one child, which gets all the space. Base of everything that wraps something.</summary>
internal class Container : Element, IContainer
{
    public Element? Child { get; set; }

    IElement? IContainer.Child
    {
        get => Child;
        set => Child = (Element?)value;
    }

    public override void VisitChildren(Action<Element> visit)
    {
        if (Child is not null)
        {
            visit(Child);
        }
    }

    protected override SpacePlan Plan(Size offered) => MeasureChild(offered);

    protected override void Paint(Size space) => Child?.Draw(space);

    /// <remarks>
    /// A container that was given no child is complete and takes no room, yet keeps its own size and paint.
    /// </remarks>
    protected SpacePlan MeasureChild(Size offered)
    {
        if (Child is not null)
        {
            return Child.Measure(offered);
        }

        return offered.IsNegative ? SpacePlan.Wrap("no space is left") : SpacePlan.Full(Size.Zero);
    }

    protected void DrawChildAt(float x, float y, Size space)
    {
        if (Child is not null)
        {
            DrawAt(Child, x, y, space);
        }
    }
}
