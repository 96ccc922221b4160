using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Outbound;

/// <summary>What outsiders may be told, and which facts of a ledger say it.</summary>
internal static class OutboundEvents
{
    public const string HandoverRequested = "handover.requested";

    public const string ClaimPaid = "claim.paid";

    /// <summary>Every kind that can be subscribed to.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "invoice.paid", "invoice.stage", "message.sent", "message.bounced", "promise.made", "promise.broken",
        "dispute.opened", "delivery.hold", "delivery.release", HandoverRequested, ClaimPaid, "debtor.risk.changed",
    ];

    /// <summary>What these facts of an invoice say to outsiders, in their order.</summary>
    public static IEnumerable<OutboundEvent> Of(InvoiceLedger ledger, IEnumerable<RecordedEvent> facts, PolicyBook policies)
    {
        foreach (var fact in facts)
        {
            foreach (var (kind, data) in Told(ledger, fact, policies))
            {
                yield return OutboundEvent.Of(kind, ledger.Id, fact, data);
            }
        }
    }

    private static IEnumerable<(string Kind, object Data)> Told(
        InvoiceLedger ledger, RecordedEvent fact, PolicyBook policies)
    {
        var number = ledger.State.Facts.Number;
        switch (fact.Event)
        {
            case InvoiceSettled settled:
                yield return ("invoice.paid", new { invoice = number, on = settled.On, why = settled.Why });
                if (HeldBefore(ledger, fact, policies))
                {
                    yield return ("delivery.release", new { invoice = number, debtor = ledger.State.Facts.Debtor });
                }

                break;
            case MessageHandedOver sent:
                yield return ("message.sent", Message(number, sent.Message, sent.Stage, sent.Channel, sent.AmountDue));
                yield return ("invoice.stage", Stage(ledger, policies, sent.Stage, sent.Cycle));
                if (IsNotice(ledger, policies, sent.Stage))
                {
                    yield return ("delivery.hold", new { invoice = number, debtor = ledger.State.Facts.Debtor });
                }

                break;
            case LetterPrinted letter:
                yield return ("invoice.stage", Stage(ledger, policies, letter.Stage, letter.Cycle));
                break;
            case CallTaskCreated call:
                yield return ("invoice.stage", Stage(ledger, policies, call.Stage, call.Cycle));
                break;
            case MessageBounced bounced:
                yield return ("message.bounced", new { invoice = number, message = bounced.Message, report = bounced.Kind });
                break;
            case PromiseMade promise:
                yield return ("promise.made", new
                {
                    invoice = number,
                    promise = promise.Promise,
                    date = promise.Date,
                    amount = promise.Amount?.Amount,
                });
                break;
            case PromiseBroken promise:
                yield return ("promise.broken", new { invoice = number, promise = promise.Promise });
                break;
            case DisputeOpened dispute:
                yield return ("dispute.opened", new
                {
                    invoice = number,
                    dispute = dispute.Dispute,
                    category = dispute.Category,
                    amount = dispute.Amount?.Amount,
                });
                break;
            case HandoverSent sent:
                yield return (HandoverRequested, new
                {
                    invoice = number,
                    debtor = ledger.State.Facts.Debtor,
                    agency = sent.Agency,
                    principal = ledger.State.Money.PrincipalOpen.Amount,
                    costs = ledger.State.Money.CostsOpen.Amount,
                    currency = ledger.State.Money.Principal.Currency.Code,
                    dossier = new { sha256 = sent.Dossier, href = $"/api/{ledger.Id.Creditor}/invoices/{ledger.Id.Number}/dossier" },
                });
                break;
            case PaymentAllocated paid when WasHandedOver(ledger, fact):
                yield return (ClaimPaid, Paid(ledger, paid, paid.PaidOn, isReversed: false));
                break;
            case PaymentReversed back when WasHandedOver(ledger, fact) && Posting(ledger, back) is { } paid:
                yield return (ClaimPaid, Paid(ledger, paid, back.On, isReversed: true));
                break;
            default:
                break;
        }
    }

    /// <summary>Money that came in after the handover, or went back again.</summary>
    private static object Paid(InvoiceLedger ledger, PaymentAllocated paid, DateOnly on, bool isReversed) => new
    {
        invoice = ledger.State.Facts.Number,
        payment = paid.Payment,
        amount = paid.Amount.Amount,
        paidOn = on,
        reversed = isReversed,
        principalOpen = ledger.State.Money.PrincipalOpen.Amount,
        costsOpen = ledger.State.Money.CostsOpen.Amount,
        currency = ledger.State.Money.Principal.Currency.Code,
    };

    private static PaymentAllocated? Posting(InvoiceLedger ledger, PaymentReversed back) => ledger.Events
        .Select(recorded => recorded.Event).OfType<PaymentAllocated>()
        .LastOrDefault(paid => paid.Payment == back.Payment && paid.Line == back.Line);

    private static object Message(string invoice, string message, string stage, DeliveryChannel channel, Money due) => new
    {
        invoice,
        message,
        stage,
        channel = channel == DeliveryChannel.Post ? "post" : "email",
        amountDue = due.Amount,
    };

    private static object Stage(InvoiceLedger ledger, PolicyBook policies, string stage, int cycle)
    {
        var kind = KindOf(ledger, policies, stage)?.ToString();
        return new
        {
            invoice = ledger.State.Facts.Number,
            stage,
            kind = kind is null ? "reminder" : char.ToLowerInvariant(kind[0]) + kind[1..],
            cycle,
        };
    }

    private static bool IsNotice(InvoiceLedger ledger, PolicyBook policies, string stage) =>
        KindOf(ledger, policies, stage) == StageKind.FormalNotice;

    private static StageKind? KindOf(InvoiceLedger ledger, PolicyBook policies, string stage) =>
        stage == EndDecision.Announcement.Id
            ? StageKind.Handover
            : policies.Get(ledger.State.Policy.Id, ledger.State.Policy.Version).Stage(stage)?.Kind;

    private static bool HeldBefore(InvoiceLedger ledger, RecordedEvent fact, PolicyBook policies) =>
        ledger.Events.Any(earlier => earlier.Sequence < fact.Sequence
            && earlier.Event is MessageHandedOver sent && IsNotice(ledger, policies, sent.Stage));

    private static bool WasHandedOver(InvoiceLedger ledger, RecordedEvent fact) =>
        ledger.Events.Any(earlier => earlier.Sequence < fact.Sequence && earlier.Event is HandoverSent);
}
