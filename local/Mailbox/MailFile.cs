namespace Receivables.Local.Mailbox;

/// <summary>An attachment as listed; <see cref="Size"/> in bytes.</summary>
public sealed record MailFile(string Name, string ContentType, long Size, string? ContentId = null);
