using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Layout;

namespace QuestPDF.Fluent;

public static class LayerExtensions
{
    public static void Layers(this IContainer element, Action<LayersDescriptor> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        var descriptor = new LayersDescriptor();
        handler(descriptor);
        descriptor.RequireOnePrimaryLayer();
        element.Put(descriptor.Layers);
    }
}
