using System.Runtime.CompilerServices;
using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Layout;

namespace QuestPDF.Fluent;

public static class ElementExtensions
{
    public static IContainer AspectRatio(
        this IContainer element,
        float ratio,
        AspectRatioOption option = AspectRatioOption.FitWidth) =>
        ratio <= 0
            ? throw new ArgumentOutOfRangeException(nameof(ratio), ratio, "The aspect ratio must be greater than zero.")
            : element.Put(new AspectRatio { Ratio = ratio, Option = option });

    /// <summary>Changes nothing by itself; parts what would otherwise be merged into one element.</summary>
    public static IContainer Container(this IContainer element) => element.Put(new Container());

    public static IContainer DefaultTextStyle(this IContainer element, TextStyle textStyle)
    {
        ArgumentNullException.ThrowIfNull(textStyle);
        return element.Put(new DefaultStyle(textStyle));
    }

    public static IContainer DefaultTextStyle(this IContainer element, Func<TextStyle, TextStyle> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return element.DefaultTextStyle(handler(TextStyle.Default));
    }

    public static void Element(
        this IContainer parent,
        Action<IContainer> handler,
        [CallerArgumentExpression(nameof(handler))] string handlerName = null!,
        [CallerMemberName] string parentName = "",
        [CallerFilePath] string sourceFilePath = "",
        [CallerLineNumber] int sourceLineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(handler);
        handler(parent.Put(new NamedPart(handlerName, parentName, sourceFilePath, sourceLineNumber)));
    }

    public static IContainer Element(
        this IContainer parent,
        Func<IContainer, IContainer> handler,
        [CallerArgumentExpression(nameof(handler))] string handlerName = null!,
        [CallerMemberName] string parentName = "",
        [CallerFilePath] string sourceFilePath = "",
        [CallerLineNumber] int sourceLineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return handler(parent.Put(new NamedPart(handlerName, parentName, sourceFilePath, sourceLineNumber)));
    }

    /// <summary>Hangs an existing container in; replaces what was there.</summary>
    public static void Element(this IContainer parent, IContainer child)
    {
        ArgumentNullException.ThrowIfNull(parent);
        parent.Child = child as IElement;
    }

    /// <param name="element">The container.</param>
    /// <param name="minHeight">Points that the first part must have, or else it begins on the next page.</param>
    public static IContainer EnsureSpace(this IContainer element, float minHeight = 150) =>
        minHeight < 0
            ? throw new ArgumentOutOfRangeException(
                nameof(minHeight),
                minHeight,
                "The EnsureSpace minimum height cannot be negative.")
            : element.Put(new EnsureSpace(minHeight));

    public static IContainer Hyperlink(this IContainer element, string url) => element.Put(new Hyperlink(url));

    public static void PageBreak(this IContainer element) => element.Put(new PageBreak());

    public static IContainer PreventPageBreak(this IContainer element) => element.Put(new PreventPageBreak());

    public static IContainer Repeat(this IContainer element) => element.Put(new Repeat());

    public static IContainer Section(this IContainer element, string sectionName) =>
        element.Put(new Section(sectionName));

    public static IContainer SectionLink(this IContainer element, string sectionName) =>
        element.Put(new SectionLink(sectionName));

    /// <exception cref="Drawing.Exceptions.DocumentLayoutException">
    /// When the document is generated, if the content is higher than a page.
    /// </exception>
    public static IContainer ShowEntire(this IContainer element) => element.Put(new ShowEntire());

    public static IContainer ShowIf(this IContainer element, bool condition) => condition ? element : new Container();

    public static IContainer ShowOnce(this IContainer element) => element.Put(new ShowOnce());

    public static IContainer SkipOnce(this IContainer element) => element.Put(new SkipOnce());

    public static IContainer StopPaging(this IContainer element) => element.Put(new StopPaging());

    public static IContainer Unconstrained(this IContainer element) => element.Put(new Unconstrained());
}
