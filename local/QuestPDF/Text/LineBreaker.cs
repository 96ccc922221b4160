using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Text;

/// <summary>Breaks shaped text into lines no wider than the width given, each as full as can be.</summary>
internal sealed class LineBreaker(ShapedText text, float width, float paragraphSpacing)
{
    private readonly List<TextLine> lines = [];
    private readonly ShapedGlyph[] glyphs = text.Glyphs;

    public List<TextLine> Break()
    {
        var start = 0;
        while (start < glyphs.Length)
        {
            var next = FindEnd(start, out var isMandatory);
            AddLine(start, next, endsParagraph: isMandatory || next == glyphs.Length);
            if (isMandatory && paragraphSpacing > 0)
            {
                lines.Add(new TextLine(next, next, 0, paragraphSpacing, 0, EndsParagraph: true));
            }

            start = next;
        }

        // A line feed at the very end begins a last, empty line.
        if (glyphs.Length > 0 && glyphs[^1].Break == LineBreak.Mandatory)
        {
            AddLine(glyphs.Length, glyphs.Length, endsParagraph: true);
        }

        return lines;
    }

    /// <summary>The first glyph of the next line.</summary>
    private int FindEnd(int start, out bool isMandatory)
    {
        var lastChance = -1;
        var used = 0f;
        isMandatory = false;
        for (var index = start; index < glyphs.Length; index++)
        {
            ref readonly var glyph = ref glyphs[index];
            if (glyph.Break == LineBreak.Mandatory)
            {
                isMandatory = true;
                return index + 1;
            }

            used += glyph.Advance;
            if (used > width + Size.Epsilon && !glyph.IsSpace && index > start)
            {
                return lastChance >= 0 ? lastChance : EndOfSpaces(index);
            }

            if (glyph.Break == LineBreak.Allowed)
            {
                lastChance = index + 1;
            }
        }

        return glyphs.Length;
    }

    // A word longer than the line is parted anywhere, but never so that a line begins with an invisible mark.
    private int EndOfSpaces(int index)
    {
        while (index < glyphs.Length && LineBreaking.IsInvisible(glyphs[index].CodePoint))
        {
            index++;
        }

        return index;
    }

    private void AddLine(int start, int next, bool endsParagraph)
    {
        var end = next;
        while (end > start && (glyphs[end - 1].IsSpace || glyphs[end - 1].Break == LineBreak.Mandatory))
        {
            end--;
        }

        var used = 0f;
        for (var index = start; index < end; index++)
        {
            used += glyphs[index].Advance;
        }

        var (ascent, descent) = Extent(start, Math.Max(next, start + 1));

        // The official engine gives every line a height in whole points and lets the text sink by the difference.
        var height = MathF.Round(ascent + descent, MidpointRounding.AwayFromZero);
        lines.Add(new TextLine(start, end, used, height, height - descent, endsParagraph));
    }

    private (float Ascent, float Descent) Extent(int start, int end)
    {
        var ascent = float.MinValue;
        var descent = float.MinValue;
        var piece = -1;
        for (var index = Math.Min(start, glyphs.Length - 1); index < Math.Min(end, glyphs.Length); index++)
        {
            if (glyphs[index].Piece == piece)
            {
                continue;
            }

            piece = glyphs[index].Piece;
            ascent = MathF.Max(ascent, text.Pieces[piece].Ascent);
            descent = MathF.Max(descent, text.Pieces[piece].Descent);
        }

        return (ascent, descent);
    }
}
