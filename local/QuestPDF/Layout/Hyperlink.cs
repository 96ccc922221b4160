using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

internal sealed class Hyperlink(string url) : Container
{
    protected override void Paint(Size space)
    {
        if (MeasureChild(space).IsWrap)
        {
            return;
        }

        Context.Canvas.Link(url, space);
        Child?.Draw(space);
    }
}
