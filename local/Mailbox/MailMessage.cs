using System.Text.Json;

namespace Receivables.Local.Mailbox;

/// <summary>The body of a send request.</summary>
internal sealed record MailMessage
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public IReadOnlyDictionary<string, string?>? Headers { get; init; }

    public string? SenderAddress { get; init; }

    public MailContent? Content { get; init; }

    public MailRecipients? Recipients { get; init; }

    public IReadOnlyList<MailAttachment>? Attachments { get; init; }

    public IReadOnlyList<MailParty>? ReplyTo { get; init; }

    public string? Header(string name) =>
        Headers?.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    public IReadOnlyList<MailParty> To() => Recipients?.To ?? [];

    public IReadOnlyList<MailParty> Cc() => Recipients?.Cc ?? [];

    public IReadOnlyList<MailParty> Bcc() => Recipients?.Bcc ?? [];

    public IEnumerable<MailParty> Everybody() => [.. To(), .. Cc(), .. Bcc()];

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Web);

    /// <summary>Null when the body is not a mail in JSON.</summary>
    public static MailMessage? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<MailMessage>(json, Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

internal sealed record MailContent(string? Subject, string? PlainText, string? Html);

internal sealed record MailRecipients(
    IReadOnlyList<MailParty>? To, IReadOnlyList<MailParty>? Cc, IReadOnlyList<MailParty>? Bcc);

internal sealed record MailParty(string? Address, string? DisplayName);

internal sealed record MailAttachment(string? Name, string? ContentType, string? ContentInBase64, string? ContentId)
{
    public byte[] Content() => Convert.FromBase64String(ContentInBase64!);
}
