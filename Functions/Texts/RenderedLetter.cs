using Receivables.Domain;

namespace Receivables.Functions.Texts;

/// <summary>A letter in both of its forms.</summary>
/// <param name="Html">The whole page.</param>
/// <param name="Checked">The same as the checker reads it.</param>
public sealed record RenderedLetter(string Subject, string Html, string PlainText, RenderedMessage Checked);
