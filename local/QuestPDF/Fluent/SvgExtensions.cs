using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Layout;

namespace QuestPDF.Fluent;

public static class SvgExtensions
{
    /// <param name="container">The container.</param>
    /// <param name="svg">The drawing itself, or the path of a file whose name ends in .svg.</param>
    public static SvgImageDescriptor Svg(this IContainer container, string svg)
    {
        ArgumentNullException.ThrowIfNull(svg);
        var isFile = svg.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);
        return container.Svg(isFile ? SvgImage.FromFile(svg) : SvgImage.FromText(svg));
    }

    public static SvgImageDescriptor Svg(this IContainer parent, SvgImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        var box = new AspectRatio
        {
            Ratio = image.Drawing.AspectRatio,
            Option = ImageFit.Within(parent),
            Child = new VectorPicture(image),
        };

        parent.Put(box);
        return new SvgImageDescriptor(box);
    }
}
