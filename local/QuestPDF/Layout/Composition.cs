using QuestPDF.Drawing.Exceptions;
using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

/// <summary>How fluent calls hang elements into one another.</summary>
internal static class Composition
{
    /// <summary>
    /// Makes <paramref name="child"/> the child of the container, unless it is the container itself: calls that change
    /// the same kind of element change the one that is there.
    /// </summary>
    /// <exception cref="DocumentComposeException">The container has a child already.</exception>
    public static T Put<T>(this IContainer container, T child)
        where T : Element
    {
        ArgumentNullException.ThrowIfNull(container);
        if (container.Child is not null)
        {
            throw new DocumentComposeException(
                "A container takes one child, and this one has a child already, which would be lost. "
                + "Probably a variable with a container is used twice, in a loop or outside of its scope; "
                + "use a Column, Row or Table for several parts.");
        }

        if (!ReferenceEquals(container, child))
        {
            container.Child = child;
        }

        return child;
    }
}
