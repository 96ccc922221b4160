using System.Globalization;

namespace Receivables.Domain;

/// <summary>A person ends the claim, or tells how the agency's work ended.</summary>
internal static class EndingActs
{
    private static readonly string[] Outcomes = ["accepted", "paid", "partlyPaid", "uncollectable", "withdrawn", "other"];

    public static IReadOnlyList<ActRule> All { get; } =
    [
        new("write-off", ActRole.Approver, act => string.Create(CultureInfo.InvariantCulture, $"write-off-{act.Invoice.Cycle}"), GivenUp)
        {
            AfterTheEnd = true,
            States =
            [
                new(
                    act => act.Invoice.Ending is InvoiceEnding.None or InvoiceEnding.Dormant or InvoiceEnding.HandedOver,
                    act => $"invoice {act.Invoice.Facts.Number} has ended: {act.Invoice.Ending}"),
                new(act => act.Money.PrincipalOpen.IsPositive || act.Money.CostsOpen.IsPositive, "nothing is open."),
            ],
        },
        new("cancel", ActRole.Approver, _ => "cancel", _ => [new InvoiceCancelled()])
        {
            NeedsReason = false,
            Fields =
            [
                new(
                    "registeredInError",
                    act => act.Input.RegisteredInError == true,
                    "must be true: only what was never a debt is cancelled; a real invoice is taken back by a credit note."),
            ],
            States =
            [
                new(act => act.Money.Payments.IsEmpty, "payments are on it: it is a real debt; use a credit note and refund."),
                new(act => act.Invoice.Stages.Notice is null, "a formal notice was served on it; take it back by a credit note."),
            ],
        },
        new("handover-outcome", ActRole.Approver, act => $"handover-outcome-{OutcomeKey(act)}", Reported)
        {
            AfterTheEnd = true,
            NeedsReason = false,
            OccurredOn = act => act.Input.On,
            Fields =
            [
                new("outcome", act => Outcomes.Contains(act.Input.Outcome), $"is one of {string.Join(", ", Outcomes)}."),
                new("on", act => !(act.Input.On > act.Today), act => $"lies ahead of today, {act.Today:yyyy-MM-dd}."),
            ],
            States = [new(act => act.Invoice.Handover == HandoverState.Sent, "it was not handed over, or came back.")],
        },
    ];

    private static string OutcomeKey(ActCase act) =>
        act.Input.Id is { } id && CanonicalId.FaultOf(id) is null
            ? CanonicalId.Of(id).Value
            : string.Create(CultureInfo.InvariantCulture, $"{act.Input.Outcome}-{act.Input.On:yyyyMMdd}-{act.Invoice.Cycle}");

    /// <summary>The principal in its net and VAT parts; costs and interest lapse with it.</summary>
    private static IEnumerable<InvoiceEvent> GivenUp(ActCase act)
    {
        var (open, facts) = (act.Money.PrincipalOpen, act.Invoice.Facts);
        var vat = facts.Principal.IsPositive
            ? Rounding.HalfUp(open.Amount * facts.Vat.Amount / facts.Principal.Amount, open.Currency)
            : open.Nothing;
        yield return new WrittenOff(open - vat, vat);
        if (act.Money.CostsOpen.IsPositive)
        {
            yield return new CostsWaived(act.Money.CostsOpen);
        }

        if (act.Outstanding - open - act.Money.CostsOpen is { IsPositive: true } interest)
        {
            yield return new InterestWaived(interest);
        }

        if (vat.IsPositive)
        {
            yield return new VatReliefDue(vat);
        }
    }

    private static IEnumerable<InvoiceEvent> Reported(ActCase act)
    {
        var (outcome, on) = (act.Input.Outcome!, act.Input.On ?? act.Today);
        yield return outcome switch
        {
            "accepted" => new HandoverAccepted(on),
            "withdrawn" => new HandoverWithdrawn(on),
            _ => new HandoverReported(outcome, on),
        };
        if (outcome is "withdrawn" or "uncollectable")
        {
            yield return new WorkRequested(
                $"handover-{outcome}",
                "Handover",
                outcome == "withdrawn"
                    ? "the agency gave the claim back: decide what becomes of it"
                    : "proposed for write-off: the agency found nothing");
        }
    }
}
