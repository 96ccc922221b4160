using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Layout;

/// <summary>How an image fits that was not told: by what its container limits.</summary>
internal static class ImageFit
{
    public static AspectRatioOption Within(IContainer parent)
    {
        if (parent is not Constrained box)
        {
            return AspectRatioOption.FitWidth;
        }

        var hasWidth = box.MinWidth is not null || box.MaxWidth is not null;
        var hasHeight = box.MinHeight is not null || box.MaxHeight is not null;
        return (hasWidth, hasHeight) switch
        {
            (true, true) => AspectRatioOption.FitArea,
            (false, true) => AspectRatioOption.FitHeight,
            _ => AspectRatioOption.FitWidth,
        };
    }
}
