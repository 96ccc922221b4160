using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Layout;

namespace QuestPDF.Fluent;

public static class RowExtensions
{
    public static void Row(this IContainer element, Action<RowDescriptor> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        var descriptor = new RowDescriptor();
        handler(descriptor);
        element.Put(descriptor.Row);
    }
}
