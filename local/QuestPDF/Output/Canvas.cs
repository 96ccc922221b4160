using System.Numerics;
using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Images;
using Receivables.Local.Pdf.Text;

namespace Receivables.Local.Pdf.Output;

/// <summary>Where elements draw. Lengths are points from the current corner, y downwards.</summary>
internal abstract class Canvas
{
    /// <summary>True where nothing shows and only page numbers count, so that costly drawing may be left out.</summary>
    public abstract bool IsBlind { get; }

    public abstract void BeginPage(Size size);

    public abstract void EndPage();

    public abstract void Translate(float x, float y);

    /// <summary>Changes the coordinates until <see cref="Pop"/>.</summary>
    public abstract void Push(Matrix3x2 transform);

    /// <summary>Shows only what lies within the box until <see cref="Pop"/>.</summary>
    public abstract void PushClip(Box box);

    public abstract void Pop();

    public abstract void Fill(Box box, Color color);

    /// <summary>Fills what lies within the outer box and outside the inner one.</summary>
    public abstract void FillBetween(Box outer, Box inner, Color color);

    public abstract void Line(float x1, float y1, float x2, float y2, float thickness, Color color, float[] dashes);

    public abstract void Glyphs(GlyphRun run, float x, float baseline);

    public abstract void Image(Raster raster, Size size);

    public abstract void Drawing(SvgDrawing drawing, Size size);

    public abstract void Link(string url, Size size);

    public abstract void LinkToTarget(string name, Size size);

    /// <summary>Names the current corner, for links to lead to.</summary>
    public abstract void Target(string name);
}
