using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Layout;

namespace QuestPDF.Fluent;

public static class AlignmentExtensions
{
    public static IContainer AlignLeft(this IContainer element) => element.Horizontally(HorizontalAlignment.Left);

    public static IContainer AlignCenter(this IContainer element) => element.Horizontally(HorizontalAlignment.Center);

    public static IContainer AlignRight(this IContainer element) => element.Horizontally(HorizontalAlignment.Right);

    public static IContainer AlignTop(this IContainer element) => element.Vertically(VerticalAlignment.Top);

    public static IContainer AlignMiddle(this IContainer element) => element.Vertically(VerticalAlignment.Middle);

    public static IContainer AlignBottom(this IContainer element) => element.Vertically(VerticalAlignment.Bottom);

    private static Alignment Horizontally(this IContainer element, HorizontalAlignment alignment)
    {
        var box = element as Alignment ?? new Alignment();
        box.Horizontal = alignment;
        return element.Put(box);
    }

    private static Alignment Vertically(this IContainer element, VerticalAlignment alignment)
    {
        var box = element as Alignment ?? new Alignment();
        box.Vertical = alignment;
        return element.Put(box);
    }
}
