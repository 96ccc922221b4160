using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Layout;

namespace QuestPDF.Fluent;

/// <summary>Calls multiply.</summary>
public static class ScaleExtensions
{
    public static IContainer Scale(this IContainer element, float factor) =>
        element.ScaleHorizontal(factor).ScaleVertical(factor);

    public static IContainer ScaleHorizontal(this IContainer element, float factor)
    {
        var scale = element as Scale ?? new Scale();
        scale.Horizontally *= Positive(factor);
        return element.Put(scale);
    }

    public static IContainer ScaleVertical(this IContainer element, float factor)
    {
        var scale = element as Scale ?? new Scale();
        scale.Vertically *= Positive(factor);
        return element.Put(scale);
    }

    private static float Positive(float factor) =>
        factor > 0
            ? factor
            : throw new ArgumentOutOfRangeException(nameof(factor), factor, "A scale must be greater than zero.");
}
