using Receivables.Domain;

namespace Receivables.Functions.Texts;

/// <summary>A letter in both of its forms.</summary>
/// <param name="Html">The whole page.</param>
/// <param name="Checked">The same as the checker reads it.</param>
public sealed record RenderedLetter(string Subject, string Html, string PlainText, RenderedMessage Checked)
{
    public string Heading { get; init; } = "";

    /// <summary>The same for paper, in order and without the links.</summary>
    internal IReadOnlyList<LetterPart> Parts { get; init; } = [];
}
