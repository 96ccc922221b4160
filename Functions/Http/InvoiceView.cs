using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Http;

/// <summary>An invoice as answers show it.</summary>
internal static class InvoiceView
{
    public static object Of(InvoiceLedger read, Rules rules, DateTimeOffset now)
    {
        var (invoice, today) = (read.State, rules.Settings.LocalDay(now));
        var money = invoice.Money;
        var interest = money.InterestFrom is null || !money.PrincipalOpen.IsPositive
            ? money.Principal.Nothing
            : rules.Law.InterestOpen(invoice, today);
        var pause = invoice.PausedOn(today);
        var self = $"/api/{read.Id.Creditor}/invoices/{read.Id.Number}";
        return new
        {
            number = invoice.Facts.Number,
            debtor = invoice.Facts.Debtor,
            status = InvoiceStatus.On(invoice, today),
            stage = Stage(invoice, rules.Policy),
            remindersSent = RemindersSent(invoice, rules.Policy),
            issueDate = invoice.Facts.IssueDate,
            dueDate = invoice.DueDate,
            currency = money.Principal.Currency.Code,
            principal = money.Principal.Amount,
            paid = money.Paid.Amount,
            credited = money.Credited.Amount,
            interest = interest.Amount,
            costs = money.CostsOpen.Amount,
            outstanding = (money.PrincipalOpen + money.CostsOpen + interest).Amount,
            pausedBy = pause is null ? null : Camel(pause.Kind.ToString()),
            pausedUntil = pause is { Until: not null } ? pause.Until : null,
            policy = new { id = invoice.Policy.Id, version = invoice.Policy.Version },
            next = Next(rules.Decision.Of(invoice, now)),
            links = new { self, timeline = $"{self}/timeline", explain = $"{self}/explain" },
        };
    }

    public static object Next(NextStep step) => new
    {
        kind = Camel(step.Kind.ToString()),
        at = step switch
        {
            WaitUntil wait => wait.At,
            AskForMessage ask => ask.Slot,
            _ => (DateTimeOffset?)null,
        },
        why = step.Why,
    };

    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>Reminders that left and did not fail, those of an earlier ladder and after a storno included.</summary>
    public static int RemindersSent(Invoice invoice, Policy policy) => invoice.Stages.Sent.Count(sent =>
        !sent.HasFailed
        && (sent.WasKind ?? policy.Stage(sent.Stage)?.Kind
            ?? (sent.Stage == Returned.StageId ? StageKind.Reminder : null)) == StageKind.Reminder);

    public static string Stage(Invoice invoice, Policy policy)
    {
        if (invoice.Handover is HandoverState.Approved or HandoverState.Sent)
        {
            return "handover";
        }

        var last = policy.Stages.LastOrDefault(stage => invoice.Stages.DoneOn(stage.Id) is not null);
        return last is null ? "none" : Camel(last.Kind.ToString());
    }
}
