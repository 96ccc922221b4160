using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Orchestrations;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Outbound;

/// <summary>
/// Tells outsiders what a ledger took: for every fact and everybody who asked for it one delivery, an orchestration that
/// tries until it arrives. Telling again what was told starts nothing new, so whoever is unsure tells again.
/// </summary>
public sealed class Announcer(Subscriptions subscriptions, CreditorStore creditors, PolicyBook policies)
{
    private static readonly OrchestrationRuntimeStatus[] Once =
    [
        OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended,
        OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated,
    ];

    /// <summary>Tells what an append recorded, whoever recorded it.</summary>
    public Task Tell(DurableTaskClient durable, InvoiceLedger after, string eventId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(after);
        return Tell(
            durable,
            after,
            after.Events.Where(fact => fact.EventId == eventId || fact.EventId.StartsWith(eventId + "/", StringComparison.Ordinal)),
            cancellation);
    }

    /// <summary>Tells again what was recorded since a moment, for whom a crash kept from telling.</summary>
    public Task TellSince(
        DurableTaskClient durable, InvoiceLedger after, DateTimeOffset since, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(after);
        return Tell(durable, after, after.Events.Where(fact => fact.RecordedAt >= since), cancellation);
    }

    private async Task Tell(
        DurableTaskClient durable, InvoiceLedger after, IEnumerable<RecordedEvent> facts, CancellationToken cancellation)
    {
        var told = OutboundEvents.Of(after, facts, policies).ToList();
        if (told.Count == 0)
        {
            return;
        }

        foreach (var subscription in await subscriptions.Of(after.Id.Creditor, cancellation))
        {
            foreach (var happened in told.Where(happened => subscription.Wants(happened.Type)))
            {
                await Start(durable, happened, subscription.Id, cancellation);
            }
        }

        await TellAgency(durable, after.Id.Creditor, told, cancellation);
    }

    /// <summary>Who took claims over is written to, whether or not it listens to events too.</summary>
    private async Task TellAgency(
        DurableTaskClient durable, CanonicalId creditor, List<OutboundEvent> told, CancellationToken cancellation)
    {
        var concerning = told
            .Where(happened => happened.Type is OutboundEvents.HandoverRequested or OutboundEvents.ClaimPaid).ToList();
        if (concerning.Count == 0 || (await creditors.Find(creditor, cancellation))?.Agency?.Email is null)
        {
            return;
        }

        foreach (var happened in concerning)
        {
            await Start(durable, happened, Subscription.Agency, cancellation);
        }
    }

    private static async Task Start(
        DurableTaskClient durable, OutboundEvent happened, string subscription, CancellationToken cancellation)
    {
        var turn = new DeliveryTurn(
            happened.Invoice.Creditor.Value, subscription, happened.Id, happened.Type, happened.Invoice.Number.Value, happened.ToJson());
        var options = new StartOrchestrationOptions(turn.InstanceId)
        {
            Version = Versions.Current,
            Tags = new Dictionary<string, string> { ["creditor"] = turn.Creditor, ["subscription"] = subscription },
        }.WithDedupeStatuses(Once);
        try
        {
            await durable.ScheduleNewOrchestrationInstanceAsync(nameof(EventDelivery), turn, options, cancellation);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // Told before.
        }
    }
}
