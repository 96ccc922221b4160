using System.Text;
using QuestPDF;
using QuestPDF.Drawing.Exceptions;
using QuestPDF.Infrastructure;
using Receivables.Local.Pdf.Fonts;
using Receivables.Local.Pdf.Layout;

namespace Receivables.Local.Pdf.Text;

/// <summary>
/// Turns spans into glyphs: one glyph for each character, kerned as the font says, with another face where the first
/// lacks a character. Left-to-right scripts without contextual forms only.
/// </summary>
internal sealed class TextShaper(RenderContext context)
{
    private readonly List<ShapedGlyph> glyphs = [];
    private readonly List<TextPiece> pieces = [];
    private readonly SortedSet<int> missing = [];
    private TextSpan? span;
    private ResolvedStyle style = null!;
    private int previousCode;

    /// <exception cref="DocumentDrawingException">A font or glyph is missing and the settings ask to check.</exception>
    public ShapedText Shape(IReadOnlyList<TextSpan> spans, TextStyle inheritedStyle)
    {
        glyphs.Clear();
        pieces.Clear();
        missing.Clear();
        previousCode = -1;
        foreach (var item in spans)
        {
            span = item;
            style = context.Styles.Resolve(item.Style, inheritedStyle);
            CheckFamilies(style.Fonts);
            AddText(item.TextOn(context));
        }

        CheckMissing();
        return new ShapedText([.. glyphs], [.. pieces]);
    }

    private void AddText(string text)
    {
        // An accent typed as a character of its own joins its letter, as the letter's own glyph looks best.
        text = text.IsNormalized() ? text : text.Normalize();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value != '\r')
            {
                Add(rune.Value == '\t' ? ' ' : rune.Value);
            }
        }
    }

    private void Add(int code)
    {
        if (previousCode >= 0)
        {
            SetBreakBefore(code);
        }

        if (code == '\n' || LineBreaking.IsInvisible(code))
        {
            var continues = pieces.Count > 0 && ReferenceEquals(pieces[^1].Span, span);
            var face = continues ? pieces[^1].Face : style.Fonts.Faces[0];
            glyphs.Add(new ShapedGlyph(0, PieceOf(face), code, 0, code == '\n' ? LineBreak.Mandatory : LineBreak.None));
        }
        else
        {
            AddVisible(code);
        }

        previousCode = code;
    }

    private void AddVisible(int code)
    {
        var (face, glyph) = Find(code);
        var piece = PieceOf(face);
        var unitsPerEm = face.Metrics.UnitsPerEm;
        if (glyphs.Count > 0 && glyphs[^1] is var last && last.Piece == piece && last.CodePoint != '\n')
        {
            var kerning = face.KerningBetween(last.Id, glyph);
            if (kerning != 0)
            {
                glyphs[^1] = last with { Advance = last.Advance + (kerning * style.FontSize / unitsPerEm) };
            }
        }

        var advance = (face.AdvanceOf(glyph) * style.FontSize / unitsPerEm)
            + style.LetterSpacing
            + (code == ' ' ? style.WordSpacing : 0);

        glyphs.Add(new ShapedGlyph(glyph, piece, code, advance, LineBreak.None));
    }

    private void SetBreakBefore(int code)
    {
        var before = glyphs.Count > 1 ? glyphs[^2].CodePoint : -1;
        if (previousCode != '\n' && LineBreaking.IsAllowed(before, previousCode, code))
        {
            glyphs[^1] = glyphs[^1] with { Break = LineBreak.Allowed };
        }
    }

    private (FontFace Face, ushort Glyph) Find(int code)
    {
        foreach (var face in style.Fonts.Faces)
        {
            var glyph = face.GlyphOf(code);
            if (glyph != 0)
            {
                return (face, glyph);
            }
        }

        missing.Add(code);
        return (style.Fonts.Faces[0], 0);
    }

    private ushort PieceOf(FontFace face)
    {
        if (pieces.Count == 0 || !ReferenceEquals(pieces[^1].Span, span) || !ReferenceEquals(pieces[^1].Face, face))
        {
            pieces.Add(new TextPiece(span!, style, face));
        }

        return (ushort)(pieces.Count - 1);
    }

    private static void CheckFamilies(FontChain fonts)
    {
        if (fonts.Faces.Count == 0)
        {
            throw new DocumentDrawingException(
                "No font is registered. Register one with FontManager.RegisterFont, "
                + "or put .ttf files beside the program.");
        }

        if (fonts.MissingFamilies.Count > 0 && Settings.CheckIfAllTextGlyphsAreAvailable)
        {
            throw new DocumentDrawingException(
                $"No font of the family '{string.Join("' or '", fonts.MissingFamilies)}' is registered. "
                + $"Known families: {string.Join(", ", fonts.KnownFamilies)}. Register the font with "
                + "FontManager.RegisterFont before documents are generated.");
        }
    }

    private void CheckMissing()
    {
        if (missing.Count == 0 || !Settings.CheckIfAllTextGlyphsAreAvailable)
        {
            return;
        }

        var list = string.Join(", ", missing.Select(code => $"U+{code:X4} '{new Rune(code)}'"));
        throw new DocumentDrawingException(
            $"Could not find an appropriate font fallback for the following glyphs: {list}. "
            + "Register a font that has them with FontManager.RegisterFont, or set "
            + "Settings.CheckIfAllTextGlyphsAreAvailable to false to show a box instead.");
    }
}
