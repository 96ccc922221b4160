using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

/// <summary>Lets its child be as large as it likes, over the edges if need be, while taking no room itself.</summary>
internal sealed class Unconstrained : Container
{
    protected override SpacePlan Plan(Size offered)
    {
        var plan = MeasureChild(Size.Max);
        return plan.IsEmpty || plan.IsWrap ? plan : plan.WithSize(Size.Zero);
    }

    protected override void Paint(Size space)
    {
        var plan = MeasureChild(Size.Max);
        if (!plan.IsEmpty && !plan.IsWrap)
        {
            Child?.Draw(plan.Size);
        }
    }
}
