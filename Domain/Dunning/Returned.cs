namespace Receivables.Domain;

/// <summary>
/// The first message after a payment was taken back: it says so, and is never the friendly "it may have escaped you".
/// It belongs to every ladder, once per cycle.
/// </summary>
public static class Returned
{
    public const string StageId = "RETURNED";

    private const int DaysAfterReversal = 3;

    internal static PolicyStage? StageOf(Invoice invoice)
    {
        if (invoice.ReopenedOn is not { } reopened
            || invoice.Stages.Sent.Any(sent => sent.Stage == StageId && sent.Cycle == invoice.Cycle && !sent.HasFailed)
            || invoice.Stages.Done.Any(done => done.Stage == StageId && done.Cycle == invoice.Cycle))
        {
            return null;
        }

        var days = reopened.AddDays(DaysAfterReversal).DayNumber - invoice.DueDate.DayNumber;
        return new PolicyStage(
            StageId, StageKind.Reminder, new StageTrigger(StageTrigger.Due, days), MessageKind.PaymentReturned)
        {
            Channels = [DeliveryChannel.Email, DeliveryChannel.Post],
            TermDays = 5,
        };
    }
}
