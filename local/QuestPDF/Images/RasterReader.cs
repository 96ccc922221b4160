using QuestPDF.Drawing.Exceptions;

namespace Receivables.Local.Pdf.Images;

/// <summary>Recognises the format of a picture.</summary>
internal static class RasterReader
{
    /// <exception cref="DocumentComposeException">The bytes are no PNG or JPEG, or a damaged one.</exception>
    public static Raster Read(ReadOnlySpan<byte> data)
    {
        try
        {
            if (PngReader.Recognises(data))
            {
                return PngReader.Read(data);
            }

            return JpegReader.Recognises(data)
                ? JpegReader.Read(data)
                : throw new FormatException("the data begins like neither PNG nor JPEG");
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or IOException
            or IndexOutOfRangeException or OverflowException or InvalidDataException)
        {
            throw new DocumentComposeException($"Cannot decode the provided image: {exception.Message}.");
        }
    }
}
