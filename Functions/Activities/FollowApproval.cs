using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Receivables.Domain;
using Receivables.Functions.Orchestrations;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Activities;

/// <summary>
/// Looks whether a handover was answered. Until it is, the question stands on the worklist: first as a task, then as a
/// reminder, at last as one that nobody answered in time.
/// </summary>
public sealed partial class FollowApproval(
    Ledger ledger, Recorder recorder, InvoiceRules invoiceRules, TimeProvider time, ILogger<FollowApproval> logger)
{
    [Function(nameof(FollowApproval))]
    public async Task<ApprovalStep> Run([ActivityTrigger] ApprovalTurn turn, CancellationToken cancellation)
    {
        var read = await ledger.Read(turn.Invoice, cancellation);
        var invoice = read.State;
        if (invoice.Handover != HandoverState.Asked || invoice.Ending != InvoiceEnding.None || invoice.Cycle != turn.Cycle)
        {
            return new ApprovalStep($"answered: {invoice.Handover}, {invoice.Ending}", null);
        }

        var rules = await invoiceRules.Of(read, cancellation);
        var (settings, calendar) = (rules.Settings, rules.Settings.Debtor.Calendar);
        var now = time.GetUtcNow();
        var reminder = settings.MomentOn(calendar.AddWorkingDays(turn.AskedOn, ApprovalTurn.ReminderAfter));
        var timeout = settings.MomentOn(calendar.AddWorkingDays(turn.AskedOn, ApprovalTurn.TimeoutAfter));
        var (kind, text, until) = (now >= timeout, now >= reminder) switch
        {
            (true, _) => ("ApprovalOverdue", "nobody answered in time", (DateTimeOffset?)null),
            (_, true) => ("ApprovalReminder", "still waits for an answer", timeout),
            _ => ("Approval", "waits for an approver", reminder),
        };
        await Ask(read, turn, kind, Task(invoice, text, turn), cancellation);
        if (until is null)
        {
            LogOverdue(turn.Invoice.Partition, turn.AskedOn);
        }

        return new ApprovalStep($"handover asked on {turn.AskedOn:yyyy-MM-dd}: {text}", until);
    }

    private static string Task(Invoice invoice, string text, ApprovalTurn turn) => string.Create(
        CultureInfo.InvariantCulture,
        $"handover of {invoice.Facts.Number} ({invoice.Money.PrincipalOpen} of the principal), asked on {turn.AskedOn:yyyy-MM-dd}, {text}");

    /// <summary>Puts the task on the worklist, or changes what it says; the same twice is once.</summary>
    private async Task Ask(
        InvoiceLedger read, ApprovalTurn turn, string kind, string text, CancellationToken cancellation)
    {
        if (read.State.Worklist.GetValueOrDefault(turn.Task)?.Kind != kind)
        {
            var work = new NewEvent(new WorkRequested(turn.Task, kind, text));
            await recorder.RecordQuietly(
                read, new Append($"{turn.Task}-{kind}", "system", "approval", [work]), cancellation);
        }
    }

    [LoggerMessage(LogLevel.Error, "ALERT handover of {Invoice}, asked on {AskedOn}, was not answered in time.")]
    private partial void LogOverdue(string invoice, DateOnly askedOn);
}
