using Receivables.Local.Pdf.Fonts;

namespace Receivables.Local.Pdf.Text;

/// <summary>Neighbouring glyphs of one line, face and style, ready to be drawn.</summary>
internal readonly ref struct GlyphRun(
    FontFace face,
    ResolvedStyle style,
    ReadOnlySpan<ShapedGlyph> glyphs,
    float extraPerSpace)
{
    public FontFace Face { get; } = face;

    public ResolvedStyle Style { get; } = style;

    public ReadOnlySpan<ShapedGlyph> Glyphs { get; } = glyphs;

    /// <summary>What justification adds to each space.</summary>
    public float ExtraPerSpace { get; } = extraPerSpace;
}
