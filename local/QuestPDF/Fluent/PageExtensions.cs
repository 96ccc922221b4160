using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Layout;

namespace QuestPDF.Fluent;

public static class PageExtensions
{
    /// <summary>Adds a set of pages; each set begins on a new page.</summary>
    public static IDocumentContainer Page(this IDocumentContainer document, Action<PageDescriptor> handler)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(handler);
        var descriptor = new PageDescriptor();
        handler(descriptor);
        ((DocumentPages)document).Add(descriptor.Build());
        return document;
    }
}
