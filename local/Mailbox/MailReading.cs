namespace Receivables.Local.Mailbox;

/// <summary>Reads the summary of a mail from the request that sent it.</summary>
internal static class MailReading
{
    /// <summary>Invoice numbers with commas between them; set by the application.</summary>
    public const string InvoicesHeader = "X-Receivables-Invoices";

    /// <summary>What the mail is: courtesy, reminder, formalNotice ...; set by the application.</summary>
    public const string KindHeader = "X-Receivables-Kind";

    private const string UnknownKind = "other";

    public static Mail Summary(string id, string operationId, MailMessage message, DateTimeOffset sentAt) => new()
    {
        Id = id,
        OperationId = operationId,
        InternetMessageId = $"{Guid.NewGuid()}@{message.SenderAddress!.Split('@')[^1]}",
        From = message.SenderAddress!,
        To = Addresses(message.To()),
        Cc = Addresses(message.Cc()),
        Bcc = Addresses(message.Bcc()),
        Subject = message.Content!.Subject!,
        SentAt = sentAt,
        Invoices = Split(message.Header(InvoicesHeader)),
        Kind = message.Header(KindHeader)?.Trim() is { Length: > 0 } kind ? kind : UnknownKind,
        Attachments = [.. (message.Attachments ?? []).Select(File)],
    };

    private static MailFile File(MailAttachment attachment)
    {
        var base64 = attachment.ContentInBase64!;
        var size = (base64.Length / 4 * 3) - base64.AsSpan().Count('=');
        return new MailFile(attachment.Name!, attachment.ContentType!, size, attachment.ContentId);
    }

    private static string[] Addresses(IReadOnlyList<MailParty> parties) => [.. parties.Select(party => party.Address!)];

    private static string[] Split(string? list) =>
        list?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
