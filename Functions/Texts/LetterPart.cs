namespace Receivables.Functions.Texts;

/// <summary>A part of a letter for paper: words, some of them in bold, or a block.</summary>
internal sealed record LetterPart(IReadOnlyList<(string Words, bool IsBold)> Runs, LetterBlock? Block);
