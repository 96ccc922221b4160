using System.Text.Json;

namespace Receivables.Local.Mailbox.Pages;

/// <summary>How the mailbox's API writes a mail.</summary>
internal static class MailboxJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static object Item(Mail mail) => new
    {
        id = mail.Id,
        to = string.Join(", ", mail.To),
        from = mail.From,
        subject = mail.Subject,
        sentAt = mail.SentAt,
        invoices = mail.Invoices,
        kind = mail.Kind,
        attachments = mail.Attachments.Select(
            file => new { name = file.Name, contentType = file.ContentType, size = file.Size }),
        cc = mail.Cc,
        bcc = mail.Bcc,
        operationId = mail.OperationId,
        accepted = mail.Accepted,
        status = mail.Fault is null ? "succeeded" : "failed",
        error = mail.Fault,
        reports = mail.Reports.Select(report => new
        {
            recipient = report.Recipient,
            @event = Lower(report.Outcome.ToString()),
            at = report.At,
            taken = report is { IsDone: true, IsDropped: false },
        }),
    };

    public static string Lower(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
