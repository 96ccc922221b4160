using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Output;

namespace Receivables.Local.Pdf.Text;

/// <summary>Draws lines of text: backgrounds, glyphs, decorations and links.</summary>
internal sealed class TextPainter(Canvas canvas, ShapedText text, TextHorizontalAlignment alignment, float width)
{
    public void Paint(TextLine line, float top)
    {
        var rest = width - line.Width;
        var left = alignment switch
        {
            TextHorizontalAlignment.Center => rest / 2,
            TextHorizontalAlignment.Right or TextHorizontalAlignment.End => rest,
            _ => 0,
        };

        var extraPerSpace = alignment == TextHorizontalAlignment.Justify && !line.EndsParagraph
            ? ExtraPerSpace(line, rest)
            : 0;

        for (var start = line.Start; start < line.End;)
        {
            var end = EndOfPiece(start, line.End);
            left += PaintPiece(start, end, left, top + line.Baseline, extraPerSpace);
            start = end;
        }
    }

    private float ExtraPerSpace(TextLine line, float rest)
    {
        var spaces = text.Glyphs.AsSpan(line.Start, line.End - line.Start).ToArray().Count(glyph => glyph.IsSpace);
        return spaces == 0 ? 0 : MathF.Max(0, rest) / spaces;
    }

    private int EndOfPiece(int start, int end)
    {
        var piece = text.Glyphs[start].Piece;
        var index = start + 1;
        while (index < end && text.Glyphs[index].Piece == piece)
        {
            index++;
        }

        return index;
    }

    private float PaintPiece(int start, int end, float left, float baseline, float extraPerSpace)
    {
        var glyphs = text.Glyphs.AsSpan(start, end - start);
        var piece = text.Pieces[glyphs[0].Piece];
        var pieceWidth = 0f;
        foreach (ref readonly var glyph in glyphs)
        {
            pieceWidth += glyph.Advance + (glyph.IsSpace ? extraPerSpace : 0);
        }

        var box = new Box(left, baseline - piece.Ascent, left + pieceWidth, baseline + piece.Descent);
        if (piece.Style.Background.Alpha > 0)
        {
            canvas.Fill(box, piece.Style.Background);
        }

        var shifted = baseline + piece.Style.BaselineShift;
        canvas.Glyphs(new GlyphRun(piece.Face, piece.Style, glyphs, extraPerSpace), left, shifted);
        if (piece.Style.HasDecoration)
        {
            Decorate(piece, left, pieceWidth, shifted);
        }

        PlaceLink(piece.Span, box);
        return pieceWidth;
    }

    private void PlaceLink(TextSpan span, Box box)
    {
        if (span.Url is null && span.SectionName is null)
        {
            return;
        }

        canvas.Translate(box.Left, box.Top);
        var size = new Size(box.Width, box.Height);
        if (span.Url is not null)
        {
            canvas.Link(span.Url, size);
        }
        else
        {
            canvas.LinkToTarget(span.SectionName!, size);
        }

        canvas.Translate(-box.Left, -box.Top);
    }

    private void Decorate(TextPiece piece, float left, float pieceWidth, float baseline)
    {
        var style = piece.Style;
        var metrics = piece.Face.Metrics;
        var scale = style.FontSize / metrics.UnitsPerEm;
        var thickness = MathF.Max(metrics.UnderlineThickness, 1) * scale * style.DecorationThickness;
        if (style.HasUnderline)
        {
            // The font gives the middle of the line, below the baseline.
            Rule(style, left, pieceWidth, baseline - (metrics.UnderlinePosition * scale), thickness);
        }

        if (style.HasStrikethrough)
        {
            var middle = metrics.StrikeoutPosition - (metrics.StrikeoutThickness / 2f);
            Rule(style, left, pieceWidth, baseline - (middle * scale), thickness);
        }

        if (style.HasOverline)
        {
            Rule(style, left, pieceWidth, baseline - (metrics.Ascent * scale), thickness);
        }
    }

    private void Rule(ResolvedStyle style, float left, float pieceWidth, float y, float thickness)
    {
        float[] dashes = style.DecorationLine switch
        {
            DecorationLine.Dotted => [thickness, thickness],
            DecorationLine.Dashed => [thickness * 4, thickness * 2],
            _ => [],
        };

        canvas.Line(left, y, left + pieceWidth, y, thickness, style.DecorationColor, dashes);
        if (style.DecorationLine == DecorationLine.Double)
        {
            var second = y + (thickness * 2);
            canvas.Line(left, second, left + pieceWidth, second, thickness, style.DecorationColor, dashes);
        }
    }
}
