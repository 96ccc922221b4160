using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Orchestrations;
using Receivables.Functions.Recovery;
using Receivables.Functions.Sending;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Activities;

/// <summary>
/// Says what an invoice does next: folds its ledger, asks Domain, and records what follows by itself, until something
/// remains to wait for or to do. Its answer lies in the orchestration's history, so replay never decides again.
/// </summary>
public sealed class Advance(
    Ledger ledger, Recorder recorder, InvoiceRules invoiceRules, NextActions nextActions, UnfinishedAttempts unfinished, TimeProvider time)
{
    /// <summary>No chain of facts that follow from each other is longer than this.</summary>
    private const int MostFacts = 20;

    [Function(nameof(Advance))]
    public async Task<LifeStep> Run(
        [ActivityTrigger] LifeTurn turn, [DurableClient] DurableTaskClient durable, CancellationToken cancellation)
    {
        var read = await ledger.Read(turn.Invoice, cancellation);
        if (read.State.Stages.Reserved is not null && await unfinished.Finish(durable, turn.Invoice, cancellation))
        {
            read = await ledger.Read(turn.Invoice, cancellation);
        }

        var rules = await invoiceRules.Of(read, cancellation);
        for (var facts = 0; facts < MostFacts; facts++)
        {
            var now = time.GetUtcNow();
            var step = rules.Decision.Of(read.State, now);
            if (step is not RecordFacts record)
            {
                var answer = Answer(step, read, now);
                DateTimeOffset? look = answer.HasEnded ? null : answer.Until ?? DateTimeOffset.MaxValue;
                return answer with { Watched = await nextActions.Move(turn.Invoice, turn.Watched, look, cancellation) };
            }

            var append = new Append(
                string.Create(CultureInfo.InvariantCulture, $"advance-{read.Version + 1}"),
                "system",
                "advance",
                [.. record.Facts.Select(fact => new NewEvent(fact, Reason: record.Why))]);
            read = (await recorder.RecordInTurn(durable, read, append, cancellation)).Ledger;
        }

        throw new InvalidOperationException($"Invoice {turn.Invoice}: facts follow from each other without end.");
    }

    private static LifeStep Answer(NextStep step, InvoiceLedger read, DateTimeOffset now) => step switch
    {
        WaitUntil wait => new LifeStep(Status(step, wait.At), wait.Until)
        {
            AsksApproval = read.State.Handover == HandoverState.Asked,
        },
        AskForMessage request => new LifeStep(Status(step, request.Slot), request.Slot + Deadlines.Reservation)
        {
            Act = Named(read, $"request {request.Stage.Stage.Id} {request.Channel}"),
            Request = new StageRequest(
                read.Id.Creditor.Value,
                read.Id.Number.Value,
                CanonicalId.Of(read.State.Facts.Debtor).Value,
                request.Stage.Stage.Id,
                request.Stage.Cycle,
                request.Channel.ToString(),
                request.Slot),
        },
        SendHandover => new LifeStep(Status(step, null), now) { Act = Named(read, "handover"), HandsOver = true },
        LifeEnded ended => new LifeStep(ended.Why, null) { HasEnded = true },
        _ => throw new InvalidOperationException($"There is no answer for {step.GetType().Name}."),
    };

    /// <summary>With the version it was decided on, not counting the reports that it gets nowhere.</summary>
    private static string Named(InvoiceLedger read, string act) => string.Create(
        CultureInfo.InvariantCulture,
        $"{read.Version - read.Events.Count(recorded => recorded.Event is WorkRequested { Kind: ReportStuck.Kind })}: {act}");

    private static string Status(NextStep step, DateTimeOffset? at) =>
        at is { } moment
            ? string.Create(CultureInfo.InvariantCulture, $"{step.Kind} at {moment:yyyy-MM-dd HH:mm zzz}: {step.Why}")
            : $"{step.Kind}: {step.Why}";
}
