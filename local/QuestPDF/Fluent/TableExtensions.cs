using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Layout;

namespace QuestPDF.Fluent;

public static class TableExtensions
{
    public static void Table(this IContainer element, Action<TableDescriptor> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        var descriptor = new TableDescriptor();
        handler(descriptor);
        element.Put(descriptor.Build());
    }
}
