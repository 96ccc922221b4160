using System.Runtime.InteropServices;

namespace Receivables.Local.Pdf.Output;

/// <summary>A rectangle, y downwards, perhaps with round corners.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Box(float Left, float Top, float Right, float Bottom, CornerRadii Corners = default)
{
    public float Width => Right - Left;

    public float Height => Bottom - Top;

    public Box Grow(float left, float top, float right, float bottom) => new(
        Left - left,
        Top - top,
        Right + right,
        Bottom + bottom,
        Corners.Grow((left + top + right + bottom) / 4));
}
