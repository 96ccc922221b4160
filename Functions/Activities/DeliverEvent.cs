using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Receivables.Domain;
using Receivables.Functions.Orchestrations;
using Receivables.Functions.Outbound;

namespace Receivables.Functions.Activities;

/// <summary>Tries once to deliver an event and notes how that went.</summary>
public sealed class DeliverEvent(
    Subscriptions subscriptions, HookSender sender, AgencyMail agency, DeliveryStore deliveries, TimeProvider time)
{
    [Function(nameof(DeliverEvent))]
    public async Task<DeliveryStep> Run([ActivityTrigger] DeliveryTurn turn, CancellationToken cancellation)
    {
        if (turn.Subscription == Subscription.Agency)
        {
            return await Note(turn, await agency.Send(turn, cancellation), cancellation);
        }

        return CanonicalId.TryParse(turn.Creditor, out var creditor)
            && await subscriptions.Find(creditor, turn.Subscription, cancellation) is { } subscription
            ? await Note(turn, await sender.Post(subscription, turn.EventId, turn.Body, cancellation), cancellation)
            : new DeliveryStep("nobody listens any more", TriesAgain: false);
    }

    private async Task<DeliveryStep> Note(DeliveryTurn turn, HookAnswer answer, CancellationToken cancellation)
    {
        using var body = JsonDocument.Parse(turn.Body);
        var since = body.RootElement.GetProperty("time").GetDateTimeOffset();
        var before = await deliveries.Find(turn.Creditor, turn.Subscription, since, turn.EventId, cancellation);
        var tries = answer.TriesAgain && turn.Attempt + 1 < EventDelivery.MostAttempts;
        var delivery = new Delivery(
            turn.EventId,
            turn.Type,
            turn.Invoice,
            answer.IsDelivered ? "delivered" : tries ? "retrying" : "failed",
            [
                .. (before?.Attempts ?? []).Where(attempt => attempt.Number != turn.Attempt + 1),
                new Delivery.Attempt(turn.Attempt + 1, time.GetUtcNow(), answer.What),
            ]);
        await deliveries.Keep(turn.Creditor, turn.Subscription, since, delivery, cancellation);
        return new DeliveryStep(answer.What, tries);
    }
}
