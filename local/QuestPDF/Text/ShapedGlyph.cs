using System.Runtime.InteropServices;

namespace Receivables.Local.Pdf.Text;

/// <summary>One glyph of a text and the character that it stands for.</summary>
/// <param name="Id">Number of the glyph in its face.</param>
/// <param name="Piece">Which piece (span and face) of the text it belongs to.</param>
/// <param name="CodePoint">Unicode character.</param>
/// <param name="Advance">Points to the next glyph, with kerning and spacing.</param>
/// <param name="Break">What a line may do after it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ShapedGlyph(ushort Id, ushort Piece, int CodePoint, float Advance, LineBreak Break)
{
    public bool IsSpace => CodePoint is ' ';
}
