using System.Numerics;

namespace Receivables.Local.Pdf.Images;

/// <summary>Shapes to be painted in order.</summary>
/// <param name="Origin">Corner of what is shown, in the coordinates of the shapes.</param>
/// <param name="Extent">Width and height of what is shown.</param>
internal sealed record SvgDrawing(Vector2 Origin, Vector2 Extent, IReadOnlyList<SvgShape> Shapes)
{
    public float AspectRatio => Extent.X / Extent.Y;
}
