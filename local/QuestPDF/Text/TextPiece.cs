using Receivables.Local.Pdf.Fonts;

namespace Receivables.Local.Pdf.Text;

/// <summary>The part of a span that is drawn with one face.</summary>
internal sealed class TextPiece(TextSpan span, ResolvedStyle style, FontFace face)
{
    private readonly (float Ascent, float Descent) extent = style.ExtentIn(face);

    public TextSpan Span { get; } = span;

    public ResolvedStyle Style { get; } = style;

    public FontFace Face { get; } = face;

    /// <summary>Points above the baseline of the line.</summary>
    public float Ascent => extent.Ascent;

    /// <summary>Points below the baseline of the line.</summary>
    public float Descent => extent.Descent;
}
