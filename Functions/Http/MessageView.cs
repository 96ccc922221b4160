using System.Text.Json;
using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Http;

/// <summary>The messages of an invoice: what was said when, through what, and what became of it.</summary>
internal static class MessageView
{
    public static object Of(InvoiceLedger read) => read.State.Stages.Sent.Select(sent => Of(sent, read));

    /// <summary>One message with its words; the document is null where retention has taken it away.</summary>
    public static object Whole(SentStage sent, InvoiceLedger read, JsonElement? document) => new
    {
        message = Of(sent, read),
        from = Text(document, "From"),
        to = Text(document, "To"),
        replyTo = Text(document, "ReplyTo"),
        subject = Text(document, "Subject"),
        html = Text(document, "Html"),
        text = Text(document, "PlainText"),
        events = read.Events.Where(recorded => Names(recorded.Event, sent.Message)).Select(recorded => new
        {
            at = recorded.RecordedAt,
            type = recorded.Event.GetType().Name,
            text = TimelineWords.Of(recorded),
        }),
    };

    private static object Of(SentStage sent, InvoiceLedger read) => new
    {
        id = sent.Message,
        stage = sent.Stage,
        cycle = sent.Cycle,
        channel = InvoiceView.Camel(sent.Channel.ToString()),
        at = sent.At,
        on = sent.On,
        amountDue = sent.AmountDue.Amount,
        currency = sent.AmountDue.Currency.Code,
        statedDate = sent.StatedDate,
        delivery = InvoiceView.Camel(sent.Delivery.ToString()),
        receivedOn = sent.ReceivedOn,
        postedOn = sent.PostedOn,
        links = new { self = $"/api/{read.Id.Creditor}/invoices/{read.Id.Number}/messages/{sent.Message}" },
    };

    private static string? Text(JsonElement? document, string name) =>
        document is { ValueKind: JsonValueKind.Object } known && known.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static bool Names(InvoiceEvent happened, string message) => happened switch
    {
        MessageReserved e => e.Message == message,
        MessageCommitted e => e.Message == message,
        MessageHandedOver e => e.Message == message,
        MessageDelivered e => e.Message == message,
        MessageBounced e => e.Message == message,
        LetterPrinted e => e.Message == message,
        LetterPosted e => e.Message == message,
        NoticeServed e => e.Message == message,
        DebtorReplied e => e.Message == message,
        _ => false,
    };
}
