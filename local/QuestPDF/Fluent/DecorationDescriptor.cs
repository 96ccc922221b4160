using QuestPDF.Drawing.Exceptions;
using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Layout;

namespace QuestPDF.Fluent;

/// <summary>Each of the three parts may be described once.</summary>
public sealed class DecorationDescriptor
{
    private bool hasBefore;
    private bool hasContent;
    private bool hasAfter;

    internal DecorationDescriptor()
    {
    }

    internal Decoration Decoration { get; } = new();

    public IContainer Before()
    {
        RequireFirst(ref hasBefore, "Before");
        var container = new Repeat();
        Decoration.Before = container;
        return container;
    }

    public void Before(Action<IContainer> handler) => Run(handler, Before());

    public IContainer Content()
    {
        RequireFirst(ref hasContent, "Content");
        var container = new Container();
        Decoration.Content = container;
        return container;
    }

    public void Content(Action<IContainer> handler) => Run(handler, Content());

    public IContainer After()
    {
        RequireFirst(ref hasAfter, "After");
        var container = new Repeat();
        Decoration.After = container;
        return container;
    }

    public void After(Action<IContainer> handler) => Run(handler, After());

    private static void Run(Action<IContainer> handler, IContainer container)
    {
        ArgumentNullException.ThrowIfNull(handler);
        handler(container);
    }

    private static void RequireFirst(ref bool isDefined, string part)
    {
        if (isDefined)
        {
            throw new DocumentComposeException(
                $"The 'Decoration.{part}' layer has already been defined. Please call this method only once.");
        }

        isDefined = true;
    }
}
