namespace Receivables.Local.Pdf.Output;

/// <summary>A clickable area of a page: to a web address or to a named target in the document.</summary>
internal sealed record PageLink(Box Area, string? Url, string? Target);
