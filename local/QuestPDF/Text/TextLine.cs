namespace Receivables.Local.Pdf.Text;

/// <summary>One line of a text.</summary>
/// <param name="Start">First glyph.</param>
/// <param name="End">One past the last visible glyph; spaces at the end of a line hang over its edge.</param>
/// <param name="Width">Of the visible glyphs.</param>
/// <param name="Height">To the next line, in whole points.</param>
/// <param name="Baseline">From the top of the line.</param>
/// <param name="EndsParagraph">Such a line is not justified.</param>
internal readonly record struct TextLine(
    int Start,
    int End,
    float Width,
    float Height,
    float Baseline,
    bool EndsParagraph);
