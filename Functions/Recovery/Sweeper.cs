using Azure;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Receivables.Domain;
using Receivables.Functions.Intake;
using Receivables.Functions.Outbound;
using Receivables.Functions.Sending;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Recovery;

/// <summary>
/// Finishes what a crash left half done. It reads only the notes of writers that are gone and does again what follows a
/// fact: read models, the orchestration's start or nudge, whoever asked to be told, a message on its way.
/// </summary>
public sealed partial class Sweeper(
    TouchedInvoices touched,
    Ledger ledger,
    Recorder recorder,
    Announcer announcer,
    UnfinishedAttempts attempts,
    PaymentRecovery payments,
    ILogger<Sweeper> logger)
{
    /// <summary>Clocks of two machines differ by less than this.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);

    /// <summary>Each minute in Azure; the setting says so.</summary>
    [Function(nameof(Sweeper))]
    public async Task Run(
        [TimerTrigger("%SWEEPER_SCHEDULE%", UseMonitor = false)] TimerInfo timer,
        [DurableClient] DurableTaskClient durable,
        CancellationToken cancellation)
    {
        var (mended, left) = (0, 0);
        await foreach (var (touch, invoice, since) in touched.LeftBehind(cancellation))
        {
            try
            {
                if (await Mend(durable, invoice, since, cancellation))
                {
                    await touched.End(touch, cancellation);
                    mended++;
                }
                else
                {
                    left++;
                }
            }
            catch (RequestFailedException failed)
            {
                // The note stays for the next pass; the other invoices are not kept waiting.
                LogLeft(invoice.Partition, failed);
                left++;
            }
        }

        mended += await payments.Mend(durable, cancellation);
        if (mended + left > 0)
        {
            LogSwept(mended, left);
        }
    }

    /// <summary>False when a message is still on its way and young enough to arrive by itself.</summary>
    private async Task<bool> Mend(
        DurableTaskClient durable, InvoiceId invoice, DateTimeOffset since, CancellationToken cancellation)
    {
        if (!await attempts.Finish(durable, invoice, cancellation))
        {
            return false;
        }

        var read = await ledger.Read(invoice, cancellation);
        if (read.Invoice is not null)
        {
            await recorder.Follow(durable, read, cancellation);
            await announcer.TellSince(durable, read, since - Margin, cancellation);
        }

        return true;
    }

    [LoggerMessage(LogLevel.Warning, "Finished {Mended} writes that were left half done; {Left} are looked at again later.")]
    private partial void LogSwept(int mended, int left);

    [LoggerMessage(LogLevel.Warning, "What follows from the facts of invoice {Invoice} could not be done yet.")]
    private partial void LogLeft(string invoice, Exception failed);
}
