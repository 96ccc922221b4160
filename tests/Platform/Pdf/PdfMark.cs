namespace Receivables.Platform.Tests.Pdf;

/// <summary>
/// A filled or stroked outline, or an image: its bounds in points from the upper left corner of the page.
/// </summary>
/// <param name="Operator">f, f*, S, B, or Do for an image.</param>
internal sealed record PdfMark(string Operator, float Left, float Top, float Right, float Bottom, string Color,
    float Thickness)
{
    public float Width => Right - Left;

    public float Height => Bottom - Top;
}
