namespace Receivables.Local.Pdf.Images;

internal enum PathStepKind
{
    Move,
    Line,
    Curve,
    Close,
}
