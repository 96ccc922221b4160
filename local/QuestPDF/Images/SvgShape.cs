using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Images;

/// <summary>An outline with its paint, in the coordinates of the drawing.</summary>
/// <param name="Fill">Null for none.</param>
/// <param name="Stroke">Null for none.</param>
/// <param name="IsEvenOdd">How overlapping parts of the outline fill.</param>
/// <param name="IsRectangle">Rectangles of one colour may be painted together.</param>
internal sealed record SvgShape(
    VectorPath Path,
    Color? Fill,
    Color? Stroke,
    float StrokeWidth,
    bool IsEvenOdd,
    bool IsRectangle);
