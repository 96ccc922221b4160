using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Receivables.Domain;
using Receivables.Functions.Orchestrations;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Activities;

/// <summary>Puts an invoice that turns without getting anywhere on a person's worklist, and raises the alarm.</summary>
public sealed partial class ReportStuck(Ledger ledger, Recorder recorder, ILogger<ReportStuck> logger)
{
    /// <summary>The kind of such work; it is not counted among the facts that an act was decided on.</summary>
    public const string Kind = "Stuck";

    [Function(nameof(ReportStuck))]
    public async Task Run([ActivityTrigger] LifeTurn turn, CancellationToken cancellation)
    {
        var read = await ledger.Read(turn.Invoice, cancellation);
        var work = new WorkRequested("stuck", Kind, $"'{turn.LastAct}' was done {turn.Repeats + 1} times and changed nothing");
        await recorder.RecordQuietly(
            read,
            new Append(
                string.Create(CultureInfo.InvariantCulture, $"stuck-{read.Version}"), "system", "watch", [new NewEvent(work)]),
            cancellation);
        LogStuck(turn.Invoice.Partition, turn.LastAct, turn.Repeats + 1);
    }

    [LoggerMessage(LogLevel.Error, "ALERT invoice {Invoice} does '{Act}' for the {Times}. time and gets nowhere.")]
    private partial void LogStuck(string invoice, string? act, int times);
}
