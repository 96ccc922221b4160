namespace Receivables.Local.Mailbox;

/// <summary>Why a send operation ended as Failed.</summary>
public sealed record MailFault(string Code, string Message);
