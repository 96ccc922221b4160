using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

internal sealed class SectionLink(string section) : Container
{
    protected override void Paint(Size space)
    {
        if (MeasureChild(space).IsWrap)
        {
            return;
        }

        Context.Canvas.LinkToTarget(section, space);
        Child?.Draw(space);
    }
}
