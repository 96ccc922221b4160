using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Communication.Email;
using Receivables.Domain;

namespace Receivables.Functions.Sending;

/// <summary>Hands messages to the mail service and asks it what became of them.</summary>
public sealed class Post(EmailClient mail)
{
    private static readonly TimeSpan UsualWait = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The id of one hand-over: the same message and attempt always give the same, so a repeat is recognised.
    /// </summary>
    public static Guid OperationId(OutgoingMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return OperationId(string.Create(
            CultureInfo.InvariantCulture, $"{message.Creditor}|{message.Debtor}|{message.Id}|{message.Attempt}"));
    }

    /// <summary>The id of that name, always the same.</summary>
    public static Guid OperationId(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));

    /// <summary>How long the service asked to wait; a minute when it did not say.</summary>
    public static TimeSpan WaitAsked(RequestFailedException throttled) =>
        throttled.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var seconds) == true
        && int.TryParse(seconds, CultureInfo.InvariantCulture, out var wait)
            ? TimeSpan.FromSeconds(wait)
            : UsualWait;

    public Task HandOver(OutgoingMessage message, WrittenMessage written, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(message);
        return HandOver(OperationId(message), message.Id, message.Lines.Select(line => line.Number), written, cancellation);
    }

    /// <param name="id">The message in the application's own words.</param>
    public async Task HandOver(
        Guid operation, string id, IEnumerable<string> numbers, WrittenMessage written, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(written);
        var letter = new EmailMessage(
            written.From,
            new EmailRecipients([new EmailAddress(written.To, written.ToName)]),
            new EmailContent(written.Subject) { Html = written.Html, PlainText = written.PlainText });
        if (written.ReplyTo.Length > 0)
        {
            letter.ReplyTo.Add(new EmailAddress(written.ReplyTo));
        }

        letter.Headers["X-Receivables-Invoices"] = string.Join(",", numbers);
        letter.Headers["X-Receivables-Kind"] = written.Kind;
        letter.Headers["X-Receivables-Message"] = id;
        foreach (var address in written.Copies)
        {
            letter.Recipients.CC.Add(new EmailAddress(address));
        }

        foreach (var file in written.Attachments)
        {
            var attachment = new EmailAttachment(file.Name, file.ContentType, file.Content);
            if (file.Inline is { } inline) attachment.ContentId = inline;
            letter.Attachments.Add(attachment);
        }

        await mail.SendAsync(Azure.WaitUntil.Started, letter, operation, cancellation);
    }

    /// <summary>Whether the service accepted the attempt; null when it is not able to say now.</summary>
    public Task<bool?> WasAccepted(OutgoingMessage message, CancellationToken cancellation) =>
        WasAccepted(OperationId(message), cancellation);

    public async Task<bool?> WasAccepted(Guid operation, CancellationToken cancellation)
    {
        try
        {
            await new EmailSendOperation(operation.ToString(), mail).UpdateStatusAsync(cancellation);
            return true;
        }
        catch (RequestFailedException unknown) when (unknown.Status == 404)
        {
            return false;
        }
        catch (RequestFailedException down) when (down.Status is 429 or >= 500)
        {
            return null;
        }
    }
}
