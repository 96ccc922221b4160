using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Layout;

namespace QuestPDF.Fluent;

public static class GenerateExtensions
{
    /// <exception cref="Drawing.Exceptions.DocumentLayoutException">Something does not fit on a page.</exception>
    /// <exception cref="Drawing.Exceptions.DocumentDrawingException">
    /// A font or glyph is missing, or a handler failed.
    /// </exception>
    /// <exception cref="Drawing.Exceptions.DocumentComposeException">The layout is described wrongly.</exception>
    public static byte[] GeneratePdf(this IDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return DocumentRenderer.Render(document);
    }

    /// <summary>An existing file is replaced, but only once the document is complete.</summary>
    public static void GeneratePdf(this IDocument document, string filePath) =>
        File.WriteAllBytes(filePath, document.GeneratePdf());

    /// <summary>The stream need not be seekable, and stays open.</summary>
    public static void GeneratePdf(this IDocument document, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(document.GeneratePdf());
    }
}
