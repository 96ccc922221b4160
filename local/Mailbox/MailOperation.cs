namespace Receivables.Local.Mailbox;

/// <summary>How a send stands, as the protocol tells it.</summary>
internal sealed record MailOperation(string Id, string Status, MailFault? Fault);
