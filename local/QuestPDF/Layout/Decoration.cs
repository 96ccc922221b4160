using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

/// <summary>Content that may run over pages, with something above and below it on every page.</summary>
internal sealed class Decoration : Element
{
    public Element Before { get; set; } = new Container();

    public Element Content { get; set; } = new Container();

    public Element After { get; set; } = new Container();

    public override void VisitChildren(Action<Element> visit)
    {
        visit(Before);
        visit(Content);
        visit(After);
    }

    protected override SpacePlan Plan(Size offered)
    {
        var (before, content, after) = MeasureParts(offered);
        foreach (var plan in (ReadOnlySpan<SpacePlan>)[before, after, content])
        {
            if (plan.IsWrap)
            {
                return plan;
            }
        }

        // Nothing is left to stand around.
        if (content.IsEmpty)
        {
            return SpacePlan.Empty;
        }

        var size = new Size(
            MathF.Max(content.Width, MathF.Max(before.Width, after.Width)),
            before.Height + content.Height + after.Height);

        if (!offered.Fits(size))
        {
            return SpacePlan.Wrap("header, content and footer need", size, offered);
        }

        return before.Completes && content.Completes && after.Completes
            ? SpacePlan.Full(size)
            : SpacePlan.Partial(size);
    }

    protected override void Paint(Size space)
    {
        var (before, content, after) = MeasureParts(space);
        var width = MathF.Max(content.Width, MathF.Max(before.Width, after.Width));
        DrawAt(Before, 0, 0, new Size(width, before.Height));
        DrawAt(Content, 0, before.Height, new Size(width, content.Height));
        DrawAt(After, 0, before.Height + content.Height, new Size(width, after.Height));
    }

    private (SpacePlan Before, SpacePlan Content, SpacePlan After) MeasureParts(Size offered)
    {
        var before = Before.Measure(offered);
        var after = After.Measure(offered);
        var rest = new Size(offered.Width, offered.Height - before.Height - after.Height);
        return (before, Content.Measure(rest), after);
    }
}
