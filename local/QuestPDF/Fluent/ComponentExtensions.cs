using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Layout;

namespace QuestPDF.Fluent;

public static class ComponentExtensions
{
    public static void Component<T>(this IContainer element, T component)
        where T : IComponent
    {
        ArgumentNullException.ThrowIfNull(component);
        component.Compose(element.Put(new Container()));
    }

    public static void Component<T>(this IContainer element)
        where T : IComponent, new() => element.Component(new T());
}
