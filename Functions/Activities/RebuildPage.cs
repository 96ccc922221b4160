using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Orchestrations;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Activities;

/// <summary>
/// Makes read models and orchestrations of a page of invoices anew from their ledgers, as if the old ones had never been.
/// </summary>
public sealed class RebuildPage(Ledger ledger, Projections projections)
{
    private const int PageSize = 100;

    /// <summary>An orchestration that was told to end does so within seconds of real time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Function(nameof(RebuildPage))]
    public async Task<WalkPage> Run(
        [ActivityTrigger] WalkTurn turn, [DurableClient] DurableTaskClient durable, CancellationToken cancellation)
    {
        var (invoices, next) = await ledger.Page(PageSize, turn.From, cancellation);
        foreach (var invoice in invoices)
        {
            var read = await ledger.Read(invoice, cancellation);
            await projections.Project(read, cancellation);
            await Forget(durable, invoice.InstanceId, cancellation);
            if (read.State.Ending == InvoiceEnding.None)
            {
                await Recorder.Start(durable, read, cancellation);
            }
        }

        return new WalkPage(invoices.Count, 0, [], next);
    }

    private static async Task Forget(DurableTaskClient durable, string instance, CancellationToken cancellation)
    {
        if (await durable.GetInstanceAsync(instance, getInputsAndOutputs: false, cancellation) is not { } known)
        {
            return;
        }

        if (!known.IsCompleted)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            patience.CancelAfter(Patience);
            await durable.TerminateInstanceAsync(instance, "rebuilt from the ledger", cancellation);
            await durable.WaitForInstanceCompletionAsync(instance, patience.Token);
        }

        await durable.PurgeInstanceAsync(instance, cancellation);
    }
}
