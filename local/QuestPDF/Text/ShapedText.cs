namespace Receivables.Local.Pdf.Text;

/// <summary>A text as glyphs, before it is broken into lines.</summary>
internal sealed record ShapedText(ShapedGlyph[] Glyphs, TextPiece[] Pieces);
