namespace Receivables.Functions.Sending;

/// <summary>A message as its reader gets it.</summary>
/// <param name="Kind">The kind in the mailbox: <c>reminder</c>, <c>formalNotice</c> ...</param>
public sealed record WrittenMessage(
    string Kind, string From, string To, string ToName, string ReplyTo, string Subject, string Html, string PlainText)
{
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>A file that goes along.</summary>
    public sealed record Attachment(string Name, string ContentType, BinaryData Content);
}
