using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Dossier;

/// <summary>What proves that each message left and arrived: operation, reports, posting, receipt.</summary>
internal static class DeliveryProofs
{
    public static object Of(InvoiceLedger ledger) => ledger.State.Stages.Sent.Select(sent =>
    {
        var told = ledger.Events.Where(recorded => Names(recorded.Event) == sent.Message).ToList();
        var left = told.Select(recorded => recorded.Event).OfType<MessageHandedOver>().LastOrDefault();
        return new
        {
            message = sent.Message,
            stage = sent.Stage,
            channel = sent.Channel == DeliveryChannel.Post ? "post" : "email",
            handedOverAt = sent.At,
            on = sent.On,
            operation = left?.Operation,
            attempt = left?.Attempt,
            document = left?.Document
                ?? told.Select(recorded => recorded.Event).OfType<LetterPrinted>().LastOrDefault()?.Document,
            state = sent.IsServed ? "served" : sent.HasFailed ? "notServed" : "unknown",
            receivedOn = sent.ReceivedOn,
            postedOn = sent.PostedOn,
            events = told.Select(recorded => new
            {
                sequence = recorded.Sequence,
                type = recorded.Event.GetType().Name,
                at = recorded.RecordedAt,
                by = recorded.Actor,
                through = recorded.Source,
                report = (recorded.Event as MessageBounced)?.Kind,
                proof = (recorded.Event as LetterPosted)?.Proof,
            }),
        };
    });

    private static string? Names(InvoiceEvent happened) => happened switch
    {
        MessageHandedOver left => left.Message,
        LetterPrinted letter => letter.Message,
        LetterPosted letter => letter.Message,
        MessageDelivered came => came.Message,
        MessageBounced back => back.Message,
        NoticeServed notice => notice.Message,
        _ => null,
    };
}
