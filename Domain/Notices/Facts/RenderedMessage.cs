namespace Receivables.Domain;

/// <summary>A message as its reader gets it, before it may leave.</summary>
/// <param name="Subject">The subject line; empty for a letter.</param>
/// <param name="PlainText">The plain text, or the text of the letter.</param>
/// <param name="HtmlText">What the reader of the HTML sees, as text; null where there is no HTML.</param>
/// <param name="Preheader">The line that a mailbox shows beside the subject; null when there is none.</param>
/// <param name="Links">The addresses that the HTML links to.</param>
public sealed record RenderedMessage(
    string Subject, string PlainText, string? HtmlText, string? Preheader, IReadOnlyList<Uri> Links);
