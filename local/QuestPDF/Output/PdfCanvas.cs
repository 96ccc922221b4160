using System.Numerics;
using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Images;
using Receivables.Local.Pdf.Text;

namespace Receivables.Local.Pdf.Output;

/// <summary>Writes pages. Their coordinates are turned so that y grows downwards, as in the layout.</summary>
internal sealed class PdfCanvas(PdfFile file, PdfResources resources) : Canvas
{
    private readonly List<PdfPageRecord> pages = [];
    private readonly Dictionary<string, (int Page, Vector2 Corner)> targets = new(StringComparer.Ordinal);
    private readonly Stack<GraphicsState> saved = new();
    private readonly PageContent content = new(resources);
    private List<PageLink> links = [];
    private Size pageSize;

    public override bool IsBlind => false;

    public IReadOnlyList<PdfPageRecord> Pages => pages;

    public IReadOnlyDictionary<string, (int Page, Vector2 Corner)> Targets => targets;

    public override void BeginPage(Size size)
    {
        pageSize = size;
        links = [];
        content.Begin(new GraphicsState(0, 0, new Matrix3x2(1, 0, 0, -1, 0, size.Height)));
    }

    public override void EndPage()
    {
        var contentId = file.Reserve();
        file.WriteStream(contentId, _ => { }, content.Written);
        pages.Add(new PdfPageRecord(file.Reserve(), pageSize, contentId, links));
    }

    public override void Translate(float x, float y)
    {
        var state = content.State;
        content.State = state with { X = state.X + x, Y = state.Y + y };
    }

    public override void Push(Matrix3x2 transform)
    {
        saved.Push(content.State);
        content.Save();
        content.Transform(transform);
    }

    public override void PushClip(Box box)
    {
        saved.Push(content.State);
        content.Save();
        content.Clip(box);
    }

    public override void Pop() => content.Restore(saved.Pop());

    public override void Fill(Box box, Color color) => content.Fill(box, color);

    public override void FillBetween(Box outer, Box inner, Color color)
    {
        if (!outer.Corners.AreSquare || !inner.Corners.AreSquare)
        {
            content.FillRing(outer, inner, color);
            return;
        }

        // Four strips that meet without overlapping, so that a translucent border has no dark corners.
        Strip(new Box(outer.Left, outer.Top, outer.Right, inner.Top));
        Strip(new Box(outer.Left, inner.Bottom, outer.Right, outer.Bottom));
        Strip(new Box(outer.Left, inner.Top, inner.Left, inner.Bottom));
        Strip(new Box(inner.Right, inner.Top, outer.Right, inner.Bottom));

        void Strip(Box strip)
        {
            if (strip is { Width: > 0, Height: > 0 })
            {
                content.Fill(strip, color);
            }
        }
    }

    public override void Line(float x1, float y1, float x2, float y2, float thickness, Color color, float[] dashes) =>
        content.Line(new Vector2(x1, y1), new Vector2(x2, y2), thickness, color, dashes);

    public override void Glyphs(GlyphRun run, float x, float baseline) => content.Glyphs(run, x, baseline);

    public override void Image(Raster raster, Size size) => content.Image(resources.Image(raster), size);

    public override void Drawing(SvgDrawing drawing, Size size)
    {
        // Fitted as a whole and centred, as SVG does with its view box.
        var scale = MathF.Min(size.Width / drawing.Extent.X, size.Height / drawing.Extent.Y);
        var rest = (new Vector2(size.Width, size.Height) - (drawing.Extent * scale)) / 2;
        var fit = Matrix3x2.CreateTranslation(-drawing.Origin)
            * Matrix3x2.CreateScale(scale)
            * Matrix3x2.CreateTranslation(rest);
        PushClip(new Box(0, 0, size.Width, size.Height));
        content.Transform(fit);
        foreach (var shape in drawing.Shapes)
        {
            content.Shape(shape);
        }

        Pop();
    }

    public override void Link(string url, Size size) => links.Add(new PageLink(OnPage(size), url, Target: null));

    public override void LinkToTarget(string name, Size size) => links.Add(new PageLink(OnPage(size), Url: null, name));

    public override void Target(string name)
    {
        var area = OnPage(Size.Zero);
        targets.TryAdd(name, (pages.Count, new Vector2(area.Left, area.Top)));
    }

    private Box OnPage(Size size)
    {
        var state = content.State;
        var first = Vector2.Transform(new Vector2(state.X, state.Y), state.ToPage);
        var second = Vector2.Transform(new Vector2(state.X + size.Width, state.Y + size.Height), state.ToPage);
        var (low, high) = (Vector2.Min(first, second), Vector2.Max(first, second));
        return new Box(low.X, low.Y, high.X, high.Y);
    }
}
