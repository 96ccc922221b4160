using System.Numerics;
using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Images;
using Receivables.Local.Pdf.Text;

namespace Receivables.Local.Pdf.Output;

/// <summary>The drawing operators of one page.</summary>
internal sealed class PageContent(PdfResources resources)
{
    // How far the handles of a curve reach that looks like a quarter of a circle.
    private const float QuarterCircle = 0.5523f;

    private readonly PdfBuffer buffer = new();

    public GraphicsState State { get; set; }

    public ReadOnlySpan<byte> Written => buffer.Written;

    public void Begin(GraphicsState state)
    {
        buffer.Clear();
        State = state;
        buffer.Matrix(state.ToPage).Raw("cm\n"u8);
    }

    public void Save() => buffer.Raw("q\n"u8);

    public void Restore(GraphicsState state)
    {
        buffer.Raw("Q\n"u8);
        State = state;
    }

    public void Transform(Matrix3x2 transform)
    {
        var placed = transform * Matrix3x2.CreateTranslation(State.X, State.Y);
        buffer.Matrix(placed).Raw("cm\n"u8);
        State = State with { X = 0, Y = 0, ToPage = placed * State.ToPage };
    }

    public void Clip(Box box)
    {
        Outline(box);
        buffer.Raw("W n\n"u8);
    }

    public void Fill(Box box, Color color)
    {
        UseFill(color);
        Outline(box);
        buffer.Raw("f\n"u8);
    }

    public void FillRing(Box outer, Box inner, Color color)
    {
        UseFill(color);
        Outline(outer);
        Outline(inner);
        buffer.Raw("f*\n"u8);
    }

    public void Line(Vector2 from, Vector2 to, float thickness, Color color, float[] dashes)
    {
        UseStroke(color);
        buffer.Number(thickness).Raw(" w ["u8).Numbers(dashes).Raw("] 0 d "u8);
        Point(from).Raw("m "u8);
        Point(to).Raw("l S\n"u8);
    }

    public void Image(int number, Size size) => buffer
        .Raw("q "u8)
        .Numbers(size.Width, 0, 0, -size.Height, State.X, State.Y + size.Height)
        .Raw("cm /I"u8).Number(number).Raw(" Do Q\n"u8);

    public void Shape(SvgShape shape)
    {
        if (shape.Fill is { } fill)
        {
            UseFill(fill);
        }

        if (shape.Stroke is { } stroke)
        {
            UseStroke(stroke);
            buffer.Number(shape.StrokeWidth).Raw(" w [] 0 d "u8);
        }

        foreach (var step in shape.Path.Steps)
        {
            Step(step);
        }

        buffer.Raw((shape.Fill is not null, shape.Stroke is not null, shape.IsEvenOdd) switch
        {
            (true, false, false) => "f\n"u8,
            (true, false, true) => "f*\n"u8,
            (true, true, false) => "B\n"u8,
            (true, true, true) => "B*\n"u8,
            _ => "S\n"u8,
        });
    }

    public void Glyphs(GlyphRun run, float x, float baseline)
    {
        var font = resources.Font(run.Face);
        var size = run.Style.FontSize;
        UseFill(run.Style.Color);
        buffer.Raw("BT "u8);
        if (!ReferenceEquals(State.Font, font) || !State.FontSize.Equals(size))
        {
            buffer.Raw("/F"u8).Number(font.ResourceNumber).Space().Number(size).Raw(" Tf "u8);
            State = State with { Font = font, FontSize = size };
        }

        buffer.Raw("1 0 0 -1 "u8).Numbers(State.X + x, State.Y + baseline).Raw("Tm [<"u8);
        Codes(run, font, size);
        buffer.Raw(">]TJ ET\n"u8);
    }

    // Between glyphs stand corrections, in thousandths of the font size, where the text is closer or wider than the
    // font's own widths. What rounding leaves is carried on, so that long lines end where they should.
    private void Codes(GlyphRun run, FontUsage font, float size)
    {
        var perUnit = size / run.Face.Metrics.UnitsPerEm;
        var carried = 0f;
        foreach (ref readonly var glyph in run.Glyphs)
        {
            if (glyph.CodePoint == '\n' || LineBreaking.IsInvisible(glyph.CodePoint))
            {
                continue;
            }

            var correction = (int)MathF.Round(carried);
            if (correction != 0)
            {
                buffer.Raw(">"u8).Number(correction).Raw("<"u8);
                carried -= correction;
            }

            buffer.Hex(font.NumberOf(glyph.Id, glyph.CodePoint));
            var wanted = glyph.Advance + (glyph.IsSpace ? run.ExtraPerSpace : 0);
            carried += ((run.Face.AdvanceOf(glyph.Id) * perUnit) - wanted) * 1000 / size;
        }
    }

    private void Outline(Box box)
    {
        if (box.Corners.AreSquare)
        {
            buffer.Numbers(State.X + box.Left, State.Y + box.Top, box.Width, box.Height).Raw("re "u8);
            return;
        }

        var (left, top, right, bottom, corners) = box;
        var room = MathF.Min(box.Width, box.Height) / 2;
        Point(new Vector2(left + MathF.Min(corners.TopLeft, room), top)).Raw("m "u8);
        Corner(new Vector2(right, top), -Vector2.UnitX, Vector2.UnitY, MathF.Min(corners.TopRight, room));
        Corner(new Vector2(right, bottom), -Vector2.UnitY, -Vector2.UnitX, MathF.Min(corners.BottomRight, room));
        Corner(new Vector2(left, bottom), Vector2.UnitX, -Vector2.UnitY, MathF.Min(corners.BottomLeft, room));
        Corner(new Vector2(left, top), Vector2.UnitY, Vector2.UnitX, MathF.Min(corners.TopLeft, room));
        buffer.Raw("h "u8);
    }

    private void Corner(Vector2 corner, Vector2 back, Vector2 on, float radius)
    {
        var handle = radius * (1 - QuarterCircle);
        Point(corner + (back * radius)).Raw("l "u8);
        if (radius > 0)
        {
            Point(corner + (back * handle));
            Point(corner + (on * handle));
            Point(corner + (on * radius)).Raw("c "u8);
        }
    }

    private void Step(PathStep step)
    {
        switch (step.Kind)
        {
            case PathStepKind.Move:
                Point(step.Point).Raw("m "u8);
                break;
            case PathStepKind.Line:
                Point(step.Point).Raw("l "u8);
                break;
            case PathStepKind.Curve:
                Point(step.Control1);
                Point(step.Control2);
                Point(step.Point).Raw("c "u8);
                break;
            default:
                buffer.Raw("h "u8);
                break;
        }
    }

    private PdfBuffer Point(Vector2 point) => buffer.Numbers(State.X + point.X, State.Y + point.Y);

    private void UseFill(Color color)
    {
        if (State.Fill != color.Hex)
        {
            buffer.Numbers(color.Red / 255f, color.Green / 255f, color.Blue / 255f).Raw("rg "u8);
        }

        if (State.FillAlpha != color.Alpha)
        {
            resources.UseAlpha(color.Alpha);
            buffer.Raw("/A"u8).Number(color.Alpha).Raw(" gs "u8);
        }

        State = State with { Fill = color.Hex, FillAlpha = color.Alpha };
    }

    private void UseStroke(Color color)
    {
        if (State.Stroke != color.Hex)
        {
            buffer.Numbers(color.Red / 255f, color.Green / 255f, color.Blue / 255f).Raw("RG "u8);
        }

        if (State.StrokeAlpha != color.Alpha)
        {
            resources.UseAlpha(color.Alpha);
            buffer.Raw("/S"u8).Number(color.Alpha).Raw(" gs "u8);
        }

        State = State with { Stroke = color.Hex, StrokeAlpha = color.Alpha };
    }
}
