using QuestPDF.Drawing.Exceptions;
using Receivables.Local.Pdf.Images;

namespace QuestPDF.Infrastructure;

/// <summary>
/// A decoded picture that several documents may share. PNG (not interlaced) and JPEG. Safe to use from several threads.
/// </summary>
public sealed class Image : IDisposable
{
    private Image(byte[] data) => Raster = RasterReader.Read(data);

    public ImageSize Size => new(Raster.Width, Raster.Height);

    internal Raster Raster { get; }

    /// <exception cref="DocumentComposeException">The bytes are no picture that can be read.</exception>
    public static Image FromBinaryData(byte[] imageBytes)
    {
        ArgumentNullException.ThrowIfNull(imageBytes);
        return new Image(imageBytes);
    }

    /// <exception cref="DocumentComposeException">
    /// There is no such file, or it is no picture that can be read.
    /// </exception>
    public static Image FromFile(string filePath) =>
        File.Exists(filePath)
            ? new Image(File.ReadAllBytes(filePath))
            : throw new DocumentComposeException($"Cannot load provided image, file not found: {filePath}");

    /// <exception cref="DocumentComposeException">The stream holds no picture that can be read.</exception>
    public static Image FromStream(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return new Image(buffer.ToArray());
    }

    /// <summary>Nothing to free here; official callers dispose shared pictures at shutdown.</summary>
    public void Dispose()
    {
    }
}
