using QuestPDF.Drawing.Exceptions;
using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Layout;

namespace QuestPDF.Fluent;

public sealed class LayersDescriptor
{
    private int primaryCount;

    internal LayersDescriptor()
    {
    }

    internal Layers Layers { get; } = new();

    public IContainer Layer()
    {
        var layer = new Container();
        Layers.All.Add(layer);
        return layer;
    }

    /// <summary>The layer whose content decides size and page breaks. There must be exactly one.</summary>
    public IContainer PrimaryLayer()
    {
        var layer = new Container();
        Layers.All.Add(layer);
        Layers.Primary = layer;
        primaryCount++;
        return layer;
    }

    internal void RequireOnePrimaryLayer()
    {
        if (primaryCount != 1)
        {
            throw new DocumentComposeException(
                $"The Layers component needs to have exactly one primary layer. It has {primaryCount}.");
        }
    }
}
