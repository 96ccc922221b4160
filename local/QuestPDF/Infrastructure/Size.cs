using System.Runtime.InteropServices;

namespace QuestPDF.Infrastructure;

/// <summary>Width and height in points.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct Size
{
    /// <summary>Differences up to this are rounding, not layout.</summary>
    public const float Epsilon = 0.01f;

    /// <summary>The largest page that PDF readers accept: 200 inches.</summary>
    public const float Infinity = 14_400;

    public readonly float Width;
    public readonly float Height;

    public Size(float width, float height)
    {
        Width = width;
        Height = height;
    }

    public static Size Zero => new(0, 0);

    public static Size Max => new(Infinity, Infinity);

    public override string ToString() => FormattableString.Invariant($"(Width: {Width:N3}, Height: {Height:N3})");

    internal bool IsNegative => Width < -Epsilon || Height < -Epsilon;

    internal bool IsCloseTo(Size other) =>
        MathF.Abs(Width - other.Width) < Epsilon && MathF.Abs(Height - other.Height) < Epsilon;

    internal bool Fits(Size inner) =>
        inner.Width <= Width + Epsilon && inner.Height <= Height + Epsilon;
}
