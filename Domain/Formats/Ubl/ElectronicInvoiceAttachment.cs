namespace Receivables.Domain;

/// <summary>A file that travels inside an electronic invoice. Files that it only points to are never fetched.</summary>
public sealed record ElectronicInvoiceAttachment(
    string Id, string FileName, string ContentType, string? Description, ReadOnlyMemory<byte> Content)
{
    /// <summary>Whether it says that it is a PDF and begins like one.</summary>
    public bool IsPdf => ContentType == "application/pdf" && Content.Span.StartsWith("%PDF-"u8);
}
