using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Layout;

namespace QuestPDF.Fluent;

public sealed class SvgImageDescriptor
{
    private readonly AspectRatio box;

    internal SvgImageDescriptor(AspectRatio box) => this.box = box;

    /// <summary>As wide as the space; the height follows. This is what happens when nothing is said.</summary>
    public SvgImageDescriptor FitWidth() => Fit(AspectRatioOption.FitWidth);

    public SvgImageDescriptor FitHeight() => Fit(AspectRatioOption.FitHeight);

    /// <summary>As large as the space allows.</summary>
    public SvgImageDescriptor FitArea() => Fit(AspectRatioOption.FitArea);

    private SvgImageDescriptor Fit(AspectRatioOption option)
    {
        box.Option = option;
        return this;
    }
}
