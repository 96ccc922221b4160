using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

/// <summary>Drawn anew on every page that its surroundings reach.</summary>
internal sealed class Repeat : Container
{
    protected override void Paint(Size space)
    {
        var plan = MeasureChild(space);
        Child?.Draw(space);
        if (plan.Kind == SpacePlanKind.Full)
        {
            Child?.Reset(isHard: false);
        }
    }
}
