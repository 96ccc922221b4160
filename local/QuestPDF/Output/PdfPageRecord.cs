using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Output;

/// <summary>A finished page.</summary>
internal sealed record PdfPageRecord(int ObjectId, Size Size, int ContentId, List<PageLink> Links);
