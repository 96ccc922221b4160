using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Azure.Communication.Email;

/// <summary>Writes a mail as the body of the service's send request.</summary>
internal static class EmailJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(EmailMessage message)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            WriteHeaders(json, message.Headers);
            json.WriteString("senderAddress", message.SenderAddress);
            WriteContent(json, message.Content);
            WriteRecipients(json, message.Recipients);
            WriteAttachments(json, message.Attachments);
            WriteAddresses(json, "replyTo", message.ReplyTo);
            if (message.UserEngagementTrackingDisabled is { } disabled)
            {
                json.WriteBoolean("userEngagementTrackingDisabled", disabled);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void WriteHeaders(Utf8JsonWriter json, IDictionary<string, string> headers)
    {
        if (headers.Count > 0)
        {
            json.WriteStartObject("headers");
            foreach (var (name, value) in headers)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
        }
    }

    private static void WriteContent(Utf8JsonWriter json, EmailContent content)
    {
        json.WriteStartObject("content");
        json.WriteString("subject", content.Subject);
        WriteIfSet(json, "plainText", content.PlainText);
        WriteIfSet(json, "html", content.Html);
        json.WriteEndObject();
    }

    private static void WriteRecipients(Utf8JsonWriter json, EmailRecipients recipients)
    {
        json.WriteStartObject("recipients");
        WriteAddresses(json, "to", recipients.To, evenIfEmpty: true);
        WriteAddresses(json, "cc", recipients.CC);
        WriteAddresses(json, "bcc", recipients.BCC);
        json.WriteEndObject();
    }

    private static void WriteAddresses(
        Utf8JsonWriter json, string name, IList<EmailAddress> addresses, bool evenIfEmpty = false)
    {
        if (addresses.Count == 0 && !evenIfEmpty)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var address in addresses)
        {
            json.WriteStartObject();
            json.WriteString("address", address.Address);
            WriteIfSet(json, "displayName", address.DisplayName);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteAttachments(Utf8JsonWriter json, IList<EmailAttachment> attachments)
    {
        if (attachments.Count == 0)
        {
            return;
        }

        json.WriteStartArray("attachments");
        foreach (var attachment in attachments)
        {
            json.WriteStartObject();
            json.WriteString("name", attachment.Name);
            json.WriteString("contentType", attachment.ContentType);
            json.WriteBase64String("contentInBase64", attachment.Content.ToMemory().Span);
            WriteIfSet(json, "contentId", attachment.ContentId);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIfSet(Utf8JsonWriter json, string name, string value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
