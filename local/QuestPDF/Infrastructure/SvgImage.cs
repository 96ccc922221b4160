using QuestPDF.Drawing.Exceptions;
using Receivables.Local.Pdf.Images;

namespace QuestPDF.Infrastructure;

/// <summary>A drawing of shapes that several documents may share. See <c>SvgReader</c> for what it may hold.</summary>
public sealed class SvgImage : IDisposable
{
    private SvgImage(string svg) => Drawing = SvgReader.Read(svg);

    internal SvgDrawing Drawing { get; }

    /// <exception cref="DocumentComposeException">There is no such file.</exception>
    public static SvgImage FromFile(string filePath) =>
        File.Exists(filePath)
            ? new SvgImage(File.ReadAllText(filePath))
            : throw new DocumentComposeException($"Cannot load provided image, file not found: {filePath}");

    /// <exception cref="FormatException">The text is no SVG, or uses a part of SVG that is not drawn here.</exception>
    public static SvgImage FromText(string svg)
    {
        ArgumentNullException.ThrowIfNull(svg);
        return new SvgImage(svg);
    }

    /// <summary>Nothing to free here; official callers dispose shared drawings at shutdown.</summary>
    public void Dispose()
    {
    }
}
