using System.Numerics;
using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Images;
using Receivables.Local.Pdf.Text;

namespace Receivables.Local.Pdf.Output;

/// <summary>Shows nothing: the first pass only finds out how many pages there are.</summary>
internal sealed class CountingCanvas : Canvas
{
    public override bool IsBlind => true;

    public override void BeginPage(Size size)
    {
    }

    public override void EndPage()
    {
    }

    public override void Translate(float x, float y)
    {
    }

    public override void Push(Matrix3x2 transform)
    {
    }

    public override void PushClip(Box box)
    {
    }

    public override void Pop()
    {
    }

    public override void Fill(Box box, Color color)
    {
    }

    public override void FillBetween(Box outer, Box inner, Color color)
    {
    }

    public override void Line(float x1, float y1, float x2, float y2, float thickness, Color color, float[] dashes)
    {
    }

    public override void Glyphs(GlyphRun run, float x, float baseline)
    {
    }

    public override void Image(Raster raster, Size size)
    {
    }

    public override void Drawing(SvgDrawing drawing, Size size)
    {
    }

    public override void Link(string url, Size size)
    {
    }

    public override void LinkToTarget(string name, Size size)
    {
    }

    public override void Target(string name)
    {
    }
}
