using QuestPDF.Drawing.Exceptions;
using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Layout;

namespace QuestPDF.Fluent;

public static class ImageExtensions
{
    /// <exception cref="DocumentComposeException">The bytes are no picture that can be read.</exception>
    public static ImageDescriptor Image(this IContainer parent, byte[] imageData) =>
        parent.Image(Infrastructure.Image.FromBinaryData(imageData));

    /// <exception cref="DocumentComposeException">
    /// There is no such file, or it is no picture that can be read.
    /// </exception>
    public static ImageDescriptor Image(this IContainer parent, string filePath) =>
        parent.Image(Infrastructure.Image.FromFile(filePath));

    /// <exception cref="DocumentComposeException">The stream holds no picture that can be read.</exception>
    public static ImageDescriptor Image(this IContainer parent, Stream fileStream) =>
        parent.Image(Infrastructure.Image.FromStream(fileStream));

    public static ImageDescriptor Image(this IContainer parent, Image image)
    {
        if (image is null)
        {
            throw new DocumentComposeException("Cannot load or decode provided image.");
        }

        var ratio = image.Size.Width / (float)image.Size.Height;
        var box = new AspectRatio { Ratio = ratio, Option = ImageFit.Within(parent), Child = new Picture(image) };
        parent.Put(box);
        return new ImageDescriptor(box, ratio);
    }
}
