using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Layout;

namespace QuestPDF.Fluent;

public static class DecorationExtensions
{
    public static void Decoration(this IContainer element, Action<DecorationDescriptor> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        var descriptor = new DecorationDescriptor();
        handler(descriptor);
        element.Put(descriptor.Decoration);
    }
}
