namespace Receivables.Functions.Texts;

/// <summary>A laid out part of a letter: rows of cells, with a heading row for tables.</summary>
/// <param name="Kind">The name of its place in the text.</param>
/// <param name="Heading">The names of the columns; empty for rows of a name and a value.</param>
/// <param name="Total">Whether the last row is a sum.</param>
internal sealed record LetterBlock(
    string Kind, string Title, IReadOnlyList<string> Heading, IReadOnlyList<IReadOnlyList<string>> Rows, bool Total);
