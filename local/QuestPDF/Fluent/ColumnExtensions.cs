using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Layout;

namespace QuestPDF.Fluent;

public static class ColumnExtensions
{
    public static void Column(this IContainer element, Action<ColumnDescriptor> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        var descriptor = new ColumnDescriptor();
        handler(descriptor);
        element.Put(descriptor.Column);
    }
}
