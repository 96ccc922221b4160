using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using Receivables.Domain;
using Receivables.Functions.Orchestrations;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Activities;

/// <summary>Puts an invoice that turns without getting anywhere on a person's worklist.</summary>
public sealed class ReportStuck(Ledger ledger, Recorder recorder)
{
    [Function(nameof(ReportStuck))]
    public async Task Run([ActivityTrigger] LifeTurn turn, CancellationToken cancellation)
    {
        var read = await ledger.Read(turn.Invoice, cancellation);
        var work = new WorkRequested(
            $"stuck-{read.Version}", "Stuck", $"'{turn.LastAct}' was done {turn.Repeats} times and changed nothing");
        await recorder.RecordQuietly(
            read,
            new Append(
                string.Create(
                    CultureInfo.InvariantCulture, $"stuck-{read.Version}"), "system", "watch", [new NewEvent(work)]),
            cancellation);
    }
}
