using System.Globalization;
using Receivables.Domain;

namespace Receivables.Functions.Http;

/// <summary>What happened, as a sentence that a colleague who was away understands.</summary>
internal static class TimelineWords
{
    public static string Of(RecordedEvent recorded)
    {
        var words = Sentence(recorded.Event);
        return recorded.Reason is { Length: > 0 } reason
            && !words.Contains(reason, StringComparison.Ordinal) ? $"{words}: {reason}" : words;
    }

    private static string Sentence(InvoiceEvent happened) =>
        OfMessage(happened) ?? OfMoney(happened) ?? OfPause(happened) ?? OfLadder(happened) ?? Words(happened.GetType().Name);

    private static string? OfMessage(InvoiceEvent happened) => happened switch
    {
        MessageRequested e => $"A place was asked for {e.Stage} in the message of {Moment(e.Slot)}",
        MessageReserved e => $"Message {e.Message} is being made for {e.Stage}: {Sum(e.AmountDue)}{By(e.StatedDate)}",
        MessageReleased e => $"Message {e.Message} does not go for this invoice: {e.Why}",
        MessageCommitted e => $"The hand-over of message {e.Message} begins",
        MessageWithdrawn e => $"Message {e.Message} was withdrawn: {e.Why}",
        MessageHandedOver e =>
            $"{e.Stage} was sent by {Lower(e.Channel)} in message {e.Message}, asking {Sum(e.AmountDue)}{By(e.StatedDate)}",
        MessageDelivered e => $"Message {e.Message} was received on {Day(e.ReceivedOn)}",
        MessageBounced e => $"Message {e.Message} did not arrive ({e.Kind}); it was not served",
        MessageSuppressed e => $"{e.Stage} was passed over: {e.Why}",
        LetterPrinted e => $"The letter of {e.Stage} was printed, asking {Sum(e.AmountDue)}; it waits to be posted",
        LetterPosted e => $"The letter {e.Message} was posted on {Day(e.PostedOn)}",
        NoticeServed e => $"The notice took effect: received {Day(e.ReceivedOn)}, last day {Day(e.LastDay)}, "
            + $"costs of {Sum(e.Costs)} from {Day(e.ChargeableFrom)}",
        _ => null,
    };

    private static string? OfMoney(InvoiceEvent happened) => happened switch
    {
        InvoiceRegistered e => $"Invoice {e.Number} of {Sum(e.Principal)}, due {Day(e.DueDate)}, was registered "
            + $"with ladder {e.PolicyId} v{e.PolicyVersion.ToString(CultureInfo.InvariantCulture)}",
        PaymentAllocated e =>
            $"{Sum(e.Amount)} was paid on {Day(e.PaidOn)}: costs {Sum(e.Costs)}, interest {Sum(e.Interest)}, principal {Sum(e.Principal)}",
        PaymentReversed e => $"Payment {e.Payment} was taken back on {Day(e.On)} ({e.ReasonCode})",
        PaymentRefunded e => $"{Sum(e.Amount)} was paid back on {Day(e.On)}",
        CreditApplied e => $"Credit note {e.CreditNote} took off {Sum(e.Amount)}",
        BalanceReported e => $"The bookkeeping reported {Sum(e.Open)} open on {Day(e.AsOf)}",
        InvoiceSettled e => $"Nothing is open any more since {Day(e.On)}: {e.Why}",
        InterestClaimed e => $"Interest is claimed from {Day(e.From)}",
        InterestWaived e => $"Interest of {Sum(e.Amount)} was let go",
        CostsClaimed e => $"Costs of {Sum(e.Amount)} are claimed ({e.Basis})",
        CostsWaived e => $"Costs of {Sum(e.Amount)} were let go",
        CostsLapsed e => $"The announced costs of {Sum(e.Amount)} lapsed",
        RestWrittenOff e => $"The small rest of {Sum(e.Amount)} was written off",
        WrittenOff e => $"{Sum(e.Net + e.Vat)} was given up ({Sum(e.Vat)} of it VAT)",
        VatReliefDue e => $"VAT of {Sum(e.Vat)} can be asked back",
        LimitationInterrupted e => $"The limitation was interrupted on {Day(e.ReceivedOn)}",
        _ => null,
    };

    private static string? OfPause(InvoiceEvent happened) => happened switch
    {
        DebtorReplied e => $"The debtor answered; nothing goes until {Day(e.Until)}",
        DebtorSaysPaid e =>
            $"The debtor says that it was paid{(e.PaidOn is { } on ? $" on {Day(on)}" : "")}; nothing goes until {Day(e.Until)}",
        PromiseMade e => $"The debtor promised {(e.Amount is { } amount ? Sum(amount) : "to pay")} for {Day(e.Date)}",
        PromiseKept => "The promise was kept",
        PromiseBroken => "The promise was not kept",
        PlanProposed e => $"The debtor proposed {Count(e.Instalments)}",
        PlanAgreed e => $"{Count(e.Instalments)} were agreed, from {Day(e.Instalments[0].On)} to {Day(e.Instalments[^1].On)}",
        InstalmentMet e => $"The instalment of {Day(e.On)} was paid",
        InstalmentMissed e => $"The instalment of {Day(e.On)} was not paid",
        PlanBreached => "The plan failed: the whole rest is due",
        PlanCompleted => "The plan was completed",
        DisputeOpened e => $"The debtor contests {(e.Amount is { } amount ? Sum(amount) : "the whole invoice")} ({e.Category})",
        DisputeResolved e => $"The dispute was decided: {e.Outcome}",
        HoldPlaced e => $"Dunning is held until {Day(e.Until)}: {e.Why}",
        HoldReleased => "The hold was released",
        DebtorCircumstance e => $"{e.Kind} since {Day(e.On)}{(e.Representative is { } who ? $", with {who}" : "")}: every message stops",
        CircumstanceEnded e => $"{e.Kind} has ended",
        DirectDebitAnnounced e => $"A direct debit is announced for {Day(e.On)}",
        DirectDebitFailed e => $"The direct debit of {Day(e.On)} failed ({e.ReasonCode})",
        _ => null,
    };

    private static string? OfLadder(InvoiceEvent happened) => happened switch
    {
        InvoiceDelivered e => $"The invoice was delivered on {Day(e.On)} by {e.Channel}",
        InvoiceAcknowledged => "The debtor said that the invoice came and is right",
        TermsChanged e => $"The due day became {Day(e.DueDate)}",
        PolicyChanged e => $"The ladder became {e.PolicyId} v{e.PolicyVersion.ToString(CultureInfo.InvariantCulture)}",
        InvoiceCancelled => "The invoice was cancelled: it had been registered in error",
        CallTaskCreated e => $"Somebody is asked to telephone ({e.Stage})",
        CallMade e => $"The call was made: {e.Outcome}",
        WorkRequested e => $"Somebody is asked: {e.What}",
        WorkDone e => $"Task {e.Task} was done",
        StageAdvanced e => $"{e.Stage} may go from {Day(e.On)}, as somebody asked",
        HandoverRequested => "Somebody is asked whether the claim may be handed over",
        HandoverApproved e => $"The handover was approved by {e.Approver}",
        HandoverRefused e => $"The handover was refused by {e.Approver}",
        HandoverSent e => $"The dossier was handed over to {e.Agency}",
        HandoverAccepted e => $"The agency took it on, on {Day(e.On)}",
        HandoverWithdrawn e => $"The claim came back from the agency on {Day(e.On)}",
        HandoverReported e => $"The agency reported on {Day(e.On)}: {e.Outcome}",
        LadderEnded e => $"The ladder has ended: {Lower(e.End)}",
        _ => null,
    };

    /// <summary><c>MessageHandedOver</c> as <c>Message handed over</c>, for an event that is new here.</summary>
    private static string Words(string type) => string.Concat(
        type.Select((letter, at) => char.IsUpper(letter) && at > 0 ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));

    private static string Count(IReadOnlyList<PlannedInstalment> instalments) =>
        string.Create(CultureInfo.InvariantCulture, $"{instalments.Count} instalments");

    private static string Sum(Money sum) => sum.ToString();

    private static string By(DateOnly? day) => day is { } by ? $" by {Day(by)}" : "";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
