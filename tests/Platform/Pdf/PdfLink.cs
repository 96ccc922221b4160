namespace Receivables.Platform.Tests.Pdf;

/// <summary>A clickable area, in points from the upper left corner of the page.</summary>
/// <param name="Page">Page that it leads to, counted from one; zero for web addresses.</param>
internal sealed record PdfLink(string Url, int Page, float Left, float Top, float Right, float Bottom);
