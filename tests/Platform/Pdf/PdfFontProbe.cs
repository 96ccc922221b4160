namespace Receivables.Platform.Tests.Pdf;

/// <summary>
/// An embedded font: how wide each code is, in thousandths of the size, and which text it stands for.
/// </summary>
internal sealed record PdfFontProbe(
    string Name,
    IReadOnlyList<float> Widths,
    IReadOnlyDictionary<int, string> Unicode,
    byte[] Program);
