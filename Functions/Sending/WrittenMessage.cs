namespace Receivables.Functions.Sending;

/// <summary>A message as its reader gets it.</summary>
/// <param name="Kind">The kind in the mailbox: <c>reminder</c>, <c>formalNotice</c> ...</param>
public sealed record WrittenMessage(
    string Kind, string From, string To, string ToName, string ReplyTo, string Subject, string Html, string PlainText)
{
    /// <summary>Others who get a copy; whether it reaches them does not count.</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>A file that goes along.</summary>
    /// <param name="Inline">The name under which the page shows it; null for a file beside the text.</param>
    public sealed record Attachment(string Name, string ContentType, BinaryData Content, string? Inline = null);
}
