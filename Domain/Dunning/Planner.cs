using System.Globalization;

namespace Receivables.Domain;

/// <summary>
/// The coming acts of an invoice if nothing is paid: it lives the life ahead with the same decision that the
/// orchestration asks, imagining that every message is delivered at its moment. So the plan is what then happens.
/// </summary>
public sealed class Planner(Policy policy, DunningSettings settings, ClaimLaw law)
{
    /// <summary>More acts than any ladder has; a plan that reaches this would never end, which is a bug.</summary>
    private const int LongestPlan = 200;

    /// <summary>A plan imagines that the creditor is live and that the bank's entries come in.</summary>
    private readonly Decision decision = new(policy, settings with { IsLive = true, BankFeedRequired = false }, law);

    public IReadOnlyList<PlannedAct> Of(Invoice invoice, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        var acts = new List<PlannedAct>();
        invoice = Arrived(Left(invoice, now), now);
        for (var turn = 0; turn < LongestPlan; turn++)
        {
            switch (decision.Of(invoice, now))
            {
                case WaitUntil { Until: { } until }:
                    now = until > now ? until : now;
                    break;
                case RecordFacts record:
                    acts.AddRange(record.Facts.Select(fact => Told(fact, now)).OfType<PlannedAct>());
                    invoice = record.Facts.Aggregate(invoice, (state, fact) => Imagine(state, fact, now));
                    break;
                case AskForMessage request:
                    now = request.Slot;
                    acts.Add(Told(request));
                    invoice = Sent(invoice, request);
                    break;
                default:
                    return acts;
            }
        }

        throw new InvalidOperationException($"The plan of invoice {invoice.Facts.Number} under {policy} does not end.");
    }

    private static PlannedAct Told(AskForMessage request) =>
        new(request.Slot, request.Kind, request.Stage.Stage.Id, $"{request.Stage.Stage.Message} by {request.Channel}");

    private static PlannedAct? Told(InvoiceEvent fact, DateTimeOffset now) => fact switch
    {
        CallTaskCreated call => new(now, NextKind.CallTask, call.Stage, "call task"),
        HandoverRequested => new(now, NextKind.RequestApproval, "HANDOVER", "approval of the handover is asked"),
        HandoverApproved => new(now, NextKind.Handover, "HANDOVER", "handover begins"),
        WorkRequested work => new(now, NextKind.None, work.Task, work.What),
        PromiseBroken => new(now, NextKind.PromiseDue, "PROMISE", "the promised day has passed: the ladder goes on"),
        InstalmentMissed missed => new(
            now, NextKind.InstalmentDue, "INSTALMENT", $"the instalment of {missed.On:yyyy-MM-dd} counts as missed"),
        PlanBreached => new(now, NextKind.Resume, "PLAN", "the plan has failed: the whole rest is due"),
        LadderEnded end => new(now, NextKind.None, "END", end.End.ToString()),
        _ => null,
    };

    /// <summary>A message that is being sent leaves now, in the imagination.</summary>
    private Invoice Left(Invoice invoice, DateTimeOffset now) => invoice.Stages.Reserved is { } reserved
        ? Imagine(
            invoice,
            new MessageHandedOver(
                reserved.Message, reserved.Stage, reserved.Cycle, DeliveryChannel.Email, 1, reserved.AmountDue, reserved.StatedDate),
            now)
        : invoice;

    /// <summary>A mail whose report is still awaited arrived on the day on which it left.</summary>
    private Invoice Arrived(Invoice invoice, DateTimeOffset now) =>
        invoice.Stages.Last is { Delivery: DeliveryState.Unknown, Channel: DeliveryChannel.Email } sent
            ? Imagine(invoice, new MessageDelivered(sent.Message, sent.On), now)
            : invoice;

    private Invoice Sent(Invoice invoice, AskForMessage request)
    {
        var (planned, day) = (request.Stage, settings.LocalDay(request.Slot));
        var says = MessageFacts.Of(planned.Stage, invoice, request.Channel, day, settings, law);
        var message = string.Create(CultureInfo.InvariantCulture, $"imagined-{planned.Stage.Id}-{planned.Cycle}");
        var left = Imagine(
            invoice,
            new MessageHandedOver(
                message, planned.Stage.Id, planned.Cycle, request.Channel, 1, says.AmountDue, says.StatedDate),
            request.Slot);
        return Imagine(left, new MessageDelivered(message, day), request.Slot);
    }

    private Invoice Imagine(Invoice invoice, InvoiceEvent happens, DateTimeOffset at) =>
        invoice.Apply(new RecordedEvent(
        invoice.Version + 1, "imagined", settings.LocalDay(at), at, "plan", "plan", null, happens));
}
