using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Layout;

namespace QuestPDF.Fluent;

public sealed class ImageDescriptor
{
    private readonly AspectRatio box;
    private readonly float ratio;

    internal ImageDescriptor(AspectRatio box, float ratio)
    {
        this.box = box;
        this.ratio = ratio;
    }

    /// <summary>As wide as the space; the height follows. This is what happens when nothing is said.</summary>
    public ImageDescriptor FitWidth() => Fit(AspectRatioOption.FitWidth);

    public ImageDescriptor FitHeight() => Fit(AspectRatioOption.FitHeight);

    /// <summary>As large as the space allows.</summary>
    public ImageDescriptor FitArea() => Fit(AspectRatioOption.FitArea);

    /// <summary>Fills the space, whatever becomes of the proportions.</summary>
    public ImageDescriptor FitUnproportionally()
    {
        box.Ratio = 0;
        return this;
    }

    private ImageDescriptor Fit(AspectRatioOption option)
    {
        box.Ratio = ratio;
        box.Option = option;
        return this;
    }
}
