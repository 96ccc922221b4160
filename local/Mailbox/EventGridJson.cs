using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Receivables.Local.Mailbox;

/// <summary>
/// Writes events in the Event Grid schema
/// (https://learn.microsoft.com/azure/event-grid/communication-services-email-events).
/// </summary>
internal static class EventGridJson
{
    private const string Topic = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/local/providers/"
        + "Microsoft.Communication/communicationServices/local";

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Report(Mail mail, DeliveryReport report) => Write(
        report.EventId,
        $"sender/{mail.From}/message/{mail.OperationId}",
        "Microsoft.Communication.EmailDeliveryReportReceived",
        report.At,
        new
        {
            sender = mail.From,
            recipient = report.Recipient,
            internetMessageId = $"<{mail.InternetMessageId}>",
            messageId = mail.OperationId,
            status = report.Outcome.ToString(),
            deliveryStatusDetails = new
            {
                statusMessage = StatusMessage(report.Outcome),
                recipientMailServerHostName = report.Recipient[(report.Recipient.LastIndexOf('@') + 1)..],
            },
            deliveryAttemptTimeStamp = report.At.ToString("O", CultureInfo.InvariantCulture),
        });

    public static string Validation(string code, DateTimeOffset at) => Write(
        Guid.NewGuid().ToString(), "", "Microsoft.EventGrid.SubscriptionValidationEvent", at,
        new { validationCode = code });

    private static string Write(string id, string subject, string eventType, DateTimeOffset at, object data) =>
        JsonSerializer.Serialize(
            new[]
            {
                new
                {
                    id,
                    topic = Topic,
                    subject,
                    data,
                    eventType,
                    dataVersion = "1.0",
                    metadataVersion = "1",
                    eventTime = at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
                },
            },
            Plain);

    private static string StatusMessage(DeliveryOutcome outcome) => outcome switch
    {
        DeliveryOutcome.Delivered => "250 2.6.0 Queued mail for delivery",
        DeliveryOutcome.Bounced => "550 5.1.1 The mailbox does not exist",
        DeliveryOutcome.Suppressed => "The recipient bounced before and is on the suppression list",
        DeliveryOutcome.FilteredSpam => "The message was filtered as spam",
        DeliveryOutcome.Quarantined => "The message was quarantined",
        DeliveryOutcome.Expanded => "The distribution list was expanded",
        _ => "The message could not be delivered",
    };
}
