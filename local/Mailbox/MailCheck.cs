using System.Net.Mail;

namespace Receivables.Local.Mailbox;

/// <summary>
/// What the service refuses to accept. The limits are those of
/// https://learn.microsoft.com/azure/communication-services/concepts/service-limits#email. Azure documents few error
/// codes; those that it does not are named here after what is wrong.
/// </summary>
internal static class MailCheck
{
    internal const int LargestRequest = 10 * 1024 * 1024;
    private const int MostRecipients = 50;
    private const string SuppressInvalidAttachment = "x-ms-acsemail-suppress-invalid-attachment";
    private const string IgnoreDuplicateContentId = "x-ms-acsemail-ignore-duplicate-content-id";

    /// <summary>The mail as accepted, or why it is not.</summary>
    public static (MailMessage? Accepted, MailRefusal? Refusal) Check(MailMessage message, MailBehaviour behaviour)
    {
        var refusal = SenderFault(message, behaviour) ?? ContentFault(message) ?? RecipientFault(message);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        var valid = Asks(message, SuppressInvalidAttachment)
            ? message with { Attachments = [.. Attachments(message).Where(file => AttachmentFault(file) is null)] }
            : message;
        refusal = Attachments(valid).Select(AttachmentFault).FirstOrDefault(fault => fault is not null)
            ?? ContentIdFault(valid);
        return refusal is null ? (valid, null) : (null, refusal);
    }

    private static MailRefusal? SenderFault(MailMessage message, MailBehaviour behaviour)
    {
        var sender = message.SenderAddress;
        if (sender is null || !IsAddress(sender))
        {
            return Bad("InvalidSenderAddress", $"The sender '{sender}' is not a mail address.");
        }

        var domain = sender[(sender.LastIndexOf('@') + 1)..];
        return behaviour.LinkedDomains.Count > 0 && !behaviour.LinkedDomains.Contains(domain)
            ? new MailRefusal(404, "DomainNotLinked", "The specified sender domain has not been linked.")
            : null;
    }

    private static MailRefusal? ContentFault(MailMessage message) => message.Content switch
    {
        null or { Subject: null or "" } => Bad("SubjectMissing", "A mail needs a subject."),
        { Html: null or "", PlainText: null or "" } => Bad("ContentMissing", "A mail needs plain text, HTML or both."),
        _ when message.Headers?.Any(IsBadHeader) == true =>
            Bad("InvalidHeader", "A header has an empty or multi-line name or value."),
        _ => null,
    };

    private static bool IsBadHeader(KeyValuePair<string, string?> header) =>
        string.IsNullOrWhiteSpace(header.Value)
        || header.Value.AsSpan().IndexOfAny('\r', '\n') >= 0
        || header.Key.Length == 0
        || header.Key.Any(letter => letter is <= ' ' or ':' or >= '\u007f');

    private static MailRefusal? RecipientFault(MailMessage message)
    {
        var everybody = message.Everybody().ToList();
        return everybody.Count switch
        {
            0 => Bad("RecipientsMissing", "A mail needs at least one recipient."),
            > MostRecipients => Bad(
                "TooManyRecipients",
                $"A mail goes to {MostRecipients} recipients at most; this one has {everybody.Count}."),
            _ => everybody.Concat(message.ReplyTo ?? [])
                .Where(party => !IsAddress(party.Address))
                .Select(party => Bad("InvalidEmailAddress", $"'{party.Address}' is not a mail address."))
                .FirstOrDefault(),
        };
    }

    private static MailRefusal? AttachmentFault(MailAttachment file) => file switch
    {
        { Name: null or "" } => Bad("InvalidAttachment", "An attachment needs a name."),
        _ when !MailTypes.Allows(file.ContentType) => Bad(
            "InvalidAttachmentType",
            $"'{file.Name}' has the type '{file.ContentType}', which the service does not take."),
        _ when !IsBase64(file.ContentInBase64) =>
            Bad("InvalidAttachment", $"'{file.Name}' is empty or not in base64."),
        _ => null,
    };

    private static MailRefusal? ContentIdFault(MailMessage message)
    {
        var ids = Attachments(message).Select(file => file.ContentId).OfType<string>().ToList();
        return ids.Distinct(StringComparer.OrdinalIgnoreCase).Count() == ids.Count
            || Asks(message, IgnoreDuplicateContentId)
                ? null
                : Bad("DuplicateContentId", "Two attachments have the same content id.");
    }

    private static bool IsAddress(string? text) =>
        MailAddress.TryCreate(text, out var address)
        && address.Address == text
        && address.Host.Contains('.', StringComparison.Ordinal);

    private static bool IsBase64(string? text) =>
        !string.IsNullOrEmpty(text)
        && Convert.TryFromBase64String(text, new byte[(text.Length * 3 / 4) + 3], out var length)
        && length > 0;

    private static bool Asks(MailMessage message, string header) =>
        string.Equals(message.Header(header), "true", StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<MailAttachment> Attachments(MailMessage message) => message.Attachments ?? [];

    private static MailRefusal Bad(string code, string message) => new(400, code, message);
}
