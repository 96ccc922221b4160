using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Sending;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Recovery;

/// <summary>
/// Proves that nothing silently stops: every open invoice stands in the index of next actions with a moment at which it
/// looks at its ledger. One whose moment passed without a look is woken, and where an act was due somebody is alarmed.
/// </summary>
public sealed partial class Watchdog(
    NextActions nextActions,
    Ledger ledger,
    Recorder recorder,
    InvoiceRules invoiceRules,
    UnfinishedAttempts attempts,
    TimeProvider time,
    ILogger<Watchdog> logger)
{
    /// <summary>A moment that passed less than this ago may still be at work.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>Every five minutes in Azure; the setting says so.</summary>
    [Function(nameof(Watchdog))]
    public async Task Run(
        [TimerTrigger("%WATCHDOG_SCHEDULE%", UseMonitor = false)] TimerInfo timer,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation)
    {
        var before = time.GetUtcNow() - Patience;
        for (var bucket = 0; bucket < NextActions.Buckets; bucket++)
        {
            await foreach (var (row, invoice, due) in nextActions.Overdue(bucket, before, cancellation))
            {
                try
                {
                    await Look(durable, invoice, row, due, cancellation);
                }
                catch (Exception failed) when (failed is Azure.RequestFailedException or InvalidOperationException)
                {
                    LogFailed(invoice.Partition, failed);
                }
            }
        }
    }

    private async Task Look(
        DurableTaskClient durable, InvoiceId invoice, string row, DateTimeOffset due, CancellationToken cancellation)
    {
        var read = await ledger.Read(invoice, cancellation);
        if (read.Invoice is null or { Ending: not (InvoiceEnding.None or InvoiceEnding.HandedOver) })
        {
            await nextActions.Move(invoice, row, null, cancellation);
            return;
        }

        if (read.State.Stages.Reserved is not null)
        {
            _ = await attempts.Finish(durable, invoice, cancellation);
        }

        var now = time.GetUtcNow();
        switch ((await invoiceRules.Of(read, cancellation)).Decision.Of(read.State, now))
        {
            case LifeEnded:
                await nextActions.Move(invoice, row, null, cancellation);
                return;
            case WaitUntil { Until: null } when !HasReason(read.State):
                read = await PutOnWorklist(read, cancellation);
                break;
            case WaitUntil { Until: null }:
                await nextActions.Move(invoice, row, DateTimeOffset.MaxValue, cancellation);
                break;
            case WaitUntil { Until: { } until } when until > now:
                await nextActions.Move(invoice, row, until, cancellation);
                break;
            case var overdue:
                LogOverdue(invoice.Partition, due, overdue.Kind.ToString(), overdue.Why);
                break;
        }

        await recorder.Follow(durable, read, cancellation);
    }

    /// <summary>Whether it is known whom the invoice waits for.</summary>
    private static bool HasReason(Invoice invoice) =>
        invoice.Worklist.Count > 0 || !invoice.Stages.Calls.IsEmpty || invoice.Facts.DoNotDun
        || invoice.Handover is HandoverState.Asked or HandoverState.Refused
        || invoice.Pauses.All.Any(pause => pause.StopsTheLadder)
        || invoice.Stages.Last is { Channel: DeliveryChannel.Post, PostedOn: null };

    private async Task<InvoiceLedger> PutOnWorklist(InvoiceLedger read, CancellationToken cancellation)
    {
        LogWithoutNext(read.Id.Partition);
        var work = new NewEvent(new WorkRequested(
            "nothing-planned", "NeedsData", "nothing is planned for this invoice and nobody was asked: look what it lacks"));
        var id = string.Create(CultureInfo.InvariantCulture, $"nothing-planned-{read.Version}");
        return (await recorder.RecordQuietly(read, new Append(id, "system", "watchdog", [work]), cancellation)).Ledger;
    }

    [LoggerMessage(LogLevel.Error, "ALERT invoice {Invoice} should have looked at {Due}: {Kind} is overdue ({Why}). It is woken.")]
    private partial void LogOverdue(string invoice, DateTimeOffset due, string kind, string why);

    [LoggerMessage(LogLevel.Error, "ALERT invoice {Invoice} has no next action and waits for nobody.")]
    private partial void LogWithoutNext(string invoice);

    [LoggerMessage(LogLevel.Error, "ALERT invoice {Invoice} could not be looked at.")]
    private partial void LogFailed(string invoice, Exception failed);
}
