using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Layout;

namespace QuestPDF.Fluent;

public static class RotateExtensions
{
    /// <summary>A quarter turn against the clock; the content lays itself out in the turned space.</summary>
    public static IContainer RotateLeft(this IContainer element) => element.Put(new QuarterTurn(isLeft: true));

    /// <summary>A quarter turn with the clock; the content lays itself out in the turned space.</summary>
    public static IContainer RotateRight(this IContainer element) => element.Put(new QuarterTurn(isLeft: false));
}
