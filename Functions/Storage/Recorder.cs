using DurableTask.Core.Exceptions;
using Grpc.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Orchestrations;
using Receivables.Functions.Outbound;

namespace Receivables.Functions.Storage;

/// <summary>
/// The one way to write to an invoice: note the touch, append, project, start or nudge its orchestration, take the note
/// away. Whatever a crash leaves undone after the append, the sweeper does again from the note; every step is harmless
/// twice.
/// </summary>
public sealed class Recorder(Ledger ledger, TouchedInvoices touched, Projections projections, Announcer announcer)
{
    private const int MostAttempts = 8;

    private static readonly OrchestrationRuntimeStatus[] Alive =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    /// <summary>Records facts and lets the invoice's orchestration know.</summary>
    public async Task<Appended> Record(
        DurableTaskClient durable, InvoiceLedger read, Append append, CancellationToken cancellation = default)
    {
        var touch = await touched.Begin(read.Id, cancellation);
        var appended = await ledger.Append(read, append, cancellation);
        if (appended.Outcome != AppendOutcome.Overtaken)
        {
            await Follow(durable, appended.Ledger, cancellation);
            await announcer.Tell(durable, appended.Ledger, append.EventId, cancellation);
        }

        await touched.End(touch, cancellation);
        return appended;
    }

    /// <summary>
    /// Records a fact that is true whatever else happened to the invoice; overtaken, it reads and appends again.
    /// </summary>
    public async Task<Appended> RecordAlways(
        DurableTaskClient durable, InvoiceId id, Append append, CancellationToken cancellation = default)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var appended = await Record(durable, await ledger.Read(id, cancellation), append, cancellation);
            if (appended.Outcome != AppendOutcome.Overtaken)
            {
                return appended;
            }
        }

        throw new TimeoutException($"Invoice {id} changed under {MostAttempts} attempts to record {append.EventId}.");
    }

    /// <summary>Records facts from inside the invoice's own turn, which needs no nudge, and tells who wants to know.</summary>
    public async Task<Appended> RecordInTurn(
        DurableTaskClient durable, InvoiceLedger read, Append append, CancellationToken cancellation = default)
    {
        var touch = await touched.Begin(read.Id, cancellation);
        var appended = await RecordWithin(read, append, durable, cancellation);
        await touched.End(touch, cancellation);
        return appended;
    }

    /// <summary>Records facts from inside a turn that nobody outside is told of.</summary>
    public async Task<Appended> RecordQuietly(
        InvoiceLedger read, Append append, CancellationToken cancellation = default)
    {
        var touch = await touched.Begin(read.Id, cancellation);
        var appended = await RecordWithin(read, append, null, cancellation);
        await touched.End(touch, cancellation);
        return appended;
    }

    /// <summary>
    /// Records facts under a note that the caller keeps until its work is done, such as a message that is on its way;
    /// the invoice's orchestration looks by itself later.
    /// </summary>
    /// <param name="tells">With it, whoever asked to be told is told.</param>
    public async Task<Appended> RecordWithin(
        InvoiceLedger read, Append append, DurableTaskClient? tells = null, CancellationToken cancellation = default)
    {
        var appended = await ledger.Append(read, append, cancellation);
        if (appended.Outcome != AppendOutcome.Overtaken)
        {
            await projections.Project(appended.Ledger, cancellation);
        }

        if (tells is not null && appended.Outcome != AppendOutcome.Overtaken)
        {
            await announcer.Tell(tells, appended.Ledger, append.EventId, cancellation);
        }

        return appended;
    }

    /// <summary>
    /// Records facts under a note that covers more than this invoice, such as that of a payment: whoever put it down
    /// takes it away once everything is done.
    /// </summary>
    public async Task<Appended> RecordCovered(
        DurableTaskClient durable, InvoiceLedger read, Append append, CancellationToken cancellation = default)
    {
        var appended = await ledger.Append(read, append, cancellation);
        if (appended.Outcome != AppendOutcome.Overtaken)
        {
            await FollowAgain(durable, appended.Ledger, append.EventId, cancellation);
        }

        return appended;
    }

    /// <summary>What follows an append that is recorded, and whoever asked to be told of it; harmless twice.</summary>
    public async Task FollowAgain(
        DurableTaskClient durable, InvoiceLedger after, string eventId, CancellationToken cancellation = default)
    {
        await Follow(durable, after, cancellation);
        await announcer.Tell(durable, after, eventId, cancellation);
    }

    /// <summary>
    /// What has to be true after an append: read models up to date, the orchestration there and awake.
    /// </summary>
    public async Task Follow(DurableTaskClient durable, InvoiceLedger after, CancellationToken cancellation = default)
    {
        await projections.Project(after, cancellation);
        if (after.IsNew)
        {
            await Start(durable, after, cancellation);
            return;
        }

        await Wake(durable, after, cancellation);
    }

    /// <summary>
    /// Nudges the orchestration; one that is gone is started again, which looks at the ledger just as well, unless the
    /// invoice has ended and there is nothing to look for.
    /// </summary>
    private static async Task Wake(DurableTaskClient durable, InvoiceLedger after, CancellationToken cancellation)
    {
        try
        {
            await durable.RaiseEventAsync(after.Id.InstanceId, InvoiceLife.Nudge, after.Version, cancellation);
        }
        catch (RpcException gone) when (gone.StatusCode is StatusCode.NotFound or StatusCode.FailedPrecondition)
        {
            if (after.State.Ending is InvoiceEnding.None or InvoiceEnding.HandedOver)
            {
                await Start(durable, after, cancellation);
            }
        }
    }

    /// <summary>Starts the orchestration; one that is there already is what was wanted.</summary>
    public static async Task Start(
        DurableTaskClient durable, InvoiceLedger of, CancellationToken cancellation = default)
    {
        var options = new StartOrchestrationOptions(of.Id.InstanceId)
        {
            Version = Versions.Current,
            Tags = new Dictionary<string, string>
            {
                ["creditor"] = of.Id.Creditor.Value,
                ["debtor"] = CanonicalId.Of(of.State.Facts.Debtor).Value,
            },
        }.WithDedupeStatuses(Alive);
        try
        {
            await durable.ScheduleNewOrchestrationInstanceAsync(
                nameof(InvoiceLife), new LifeTurn(of.Id.Creditor.Value, of.Id.Number.Value), options, cancellation);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // A second start of a running life is a repeat of the same fact.
        }
    }
}
