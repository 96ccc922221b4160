using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Layout;

namespace QuestPDF.Fluent;

public static class ExtendExtensions
{
    public static IContainer Extend(this IContainer element) => element.ExtendVertical().ExtendHorizontal();

    public static IContainer ExtendHorizontal(this IContainer element)
    {
        var box = element as Extend ?? new Extend();
        box.Horizontally = true;
        return element.Put(box);
    }

    public static IContainer ExtendVertical(this IContainer element)
    {
        var box = element as Extend ?? new Extend();
        box.Vertically = true;
        return element.Put(box);
    }
}
