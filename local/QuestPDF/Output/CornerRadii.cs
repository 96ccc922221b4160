using System.Runtime.InteropServices;

namespace Receivables.Local.Pdf.Output;

[StructLayout(LayoutKind.Auto)]
internal readonly record struct CornerRadii(float TopLeft, float TopRight, float BottomRight, float BottomLeft)
{
    public bool AreSquare => TopLeft <= 0 && TopRight <= 0 && BottomRight <= 0 && BottomLeft <= 0;

    /// <summary>Rounder or sharper by as much as the edges move out or in; a square corner stays square.</summary>
    public CornerRadii Grow(float by) => AreSquare
        ? this
        : new(
            MathF.Max(0, TopLeft + by),
            MathF.Max(0, TopRight + by),
            MathF.Max(0, BottomRight + by),
            MathF.Max(0, BottomLeft + by));
}
