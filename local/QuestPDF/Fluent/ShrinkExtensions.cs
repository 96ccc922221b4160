using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Layout;

namespace QuestPDF.Fluent;

public static class ShrinkExtensions
{
    public static IContainer Shrink(this IContainer element) => element.ShrinkVertical().ShrinkHorizontal();

    public static IContainer ShrinkHorizontal(this IContainer element)
    {
        var box = element as Shrink ?? new Shrink();
        box.Horizontally = true;
        return element.Put(box);
    }

    public static IContainer ShrinkVertical(this IContainer element)
    {
        var box = element as Shrink ?? new Shrink();
        box.Vertically = true;
        return element.Put(box);
    }
}
