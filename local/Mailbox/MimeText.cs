using System.Globalization;
using System.Text;

namespace Receivables.Local.Mailbox;

/// <summary>Writes a mail as a file that any mail reader opens (.eml, RFC 5322 and MIME).</summary>
/// <remarks>
/// Bcc recipients are left out, as they are from what a recipient gets. Parts nest as readers expect: files around
/// inline images around the choice between plain text and HTML; a level with a single part is left out.
/// </remarks>
internal sealed class MimeText
{
    private const int LineOctets = 57;

    private static readonly string[] Own =
    [
        "from", "to", "cc", "bcc", "subject", "date", "message-id", "mime-version", "content-type", "reply-to",
        "content-transfer-encoding",
    ];

    private readonly StringBuilder text = new();
    private readonly Mail mail;
    private readonly MailMessage message;
    private int lastBoundary;

    private MimeText(Mail mail, MailMessage message)
    {
        this.mail = mail;
        this.message = message;
    }

    public static string Write(Mail mail, MailMessage message)
    {
        var writer = new MimeText(mail, message);
        writer.WriteHeaders();
        writer.WriteMixed();
        return writer.text.ToString();
    }

    private static bool IsInline(MailAttachment file) => !string.IsNullOrEmpty(file.ContentId);

    private void WriteHeaders()
    {
        text.Append(MimeHeader.Addresses("From", [new MailParty(message.SenderAddress, null)]));
        AppendAddresses("To", message.To());
        AppendAddresses("Cc", message.Cc());
        AppendAddresses("Reply-To", message.ReplyTo ?? []);
        text.Append(MimeHeader.Text("Subject", mail.Subject));
        text.Append(CultureInfo.InvariantCulture, $"Date: {Date(mail.SentAt)}\r\n");
        text.Append(CultureInfo.InvariantCulture, $"Message-ID: <{mail.InternetMessageId}>\r\n");
        foreach (var (name, value) in message.Headers ?? new Dictionary<string, string?>())
        {
            if (!Own.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                text.Append(MimeHeader.Text(name, value!));
            }
        }

        text.Append("MIME-Version: 1.0\r\n");
    }

    private void AppendAddresses(string name, IReadOnlyList<MailParty> parties)
    {
        if (parties.Count > 0)
        {
            text.Append(MimeHeader.Addresses(name, parties));
        }
    }

    private void WriteMixed()
    {
        var files = (message.Attachments ?? []).Where(file => !IsInline(file)).ToList();
        if (files.Count == 0)
        {
            WriteRelated();
            return;
        }

        WriteParts("mixed", [WriteRelated, .. files.Select(file => (Action)(() => WriteFile(file)))]);
    }

    private void WriteRelated()
    {
        var images = (message.Attachments ?? []).Where(IsInline).ToList();
        if (images.Count == 0)
        {
            WriteAlternative();
            return;
        }

        WriteParts("related", [WriteAlternative, .. images.Select(file => (Action)(() => WriteFile(file)))]);
    }

    private void WriteAlternative()
    {
        var (plain, html) = (message.Content!.PlainText, message.Content.Html);
        if (string.IsNullOrEmpty(plain) || string.IsNullOrEmpty(html))
        {
            WriteText(string.IsNullOrEmpty(html) ? "plain" : "html", string.IsNullOrEmpty(html) ? plain! : html);
            return;
        }

        WriteParts("alternative", [() => WriteText("plain", plain), () => WriteText("html", html)]);
    }

    private void WriteParts(string kind, IEnumerable<Action> parts)
    {
        var boundary = $"=_{mail.Id}_{++lastBoundary}";
        text.Append(
            CultureInfo.InvariantCulture, $"Content-Type: multipart/{kind};\r\n boundary=\"{boundary}\"\r\n\r\n");
        foreach (var part in parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"--{boundary}\r\n");
            part();
        }

        text.Append(CultureInfo.InvariantCulture, $"--{boundary}--\r\n");
    }

    private void WriteText(string kind, string content)
    {
        text.Append(CultureInfo.InvariantCulture, $"Content-Type: text/{kind}; charset=utf-8\r\n");
        WriteBase64(Encoding.UTF8.GetBytes(content));
    }

    private void WriteFile(MailAttachment file)
    {
        text.Append(CultureInfo.InvariantCulture, $"Content-Type: {file.ContentType}");
        text.Append(MimeHeader.Parameter("name", file.Name!)).Append("\r\n");
        text.Append("Content-Disposition: ").Append(IsInline(file) ? "inline" : "attachment");
        text.Append(MimeHeader.Parameter("filename", file.Name!)).Append("\r\n");
        if (IsInline(file))
        {
            text.Append(CultureInfo.InvariantCulture, $"Content-ID: <{file.ContentId}>\r\n");
        }

        WriteBase64(file.Content());
    }

    private void WriteBase64(ReadOnlySpan<byte> content)
    {
        text.Append("Content-Transfer-Encoding: base64\r\n\r\n");
        for (var at = 0; at < content.Length; at += LineOctets)
        {
            text.Append(Convert.ToBase64String(content[at..Math.Min(at + LineOctets, content.Length)])).Append("\r\n");
        }
    }

    private static string Date(DateTimeOffset moment) =>
        moment.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture)
        + moment.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
}
