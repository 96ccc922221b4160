using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Http;

/// <summary>Why, why not and what next: the rules as they stand, and every coming act if nothing is paid.</summary>
internal static class ExplainView
{
    public static object Of(InvoiceLedger read, Rules rules, DateTimeOffset now)
    {
        var invoice = read.State;
        return new
        {
            next = InvoiceView.Next(rules.Decision.Of(invoice, now)),
            rules = Checks(invoice, rules, now).Select(
                check => new { rule = check.Rule, passed = check.Passed, why = check.Why }),
            plan = rules.Planner.Of(invoice, now).Select(act => new
            {
                at = act.At,
                kind = InvoiceView.Camel(act.Kind.ToString()),
                text = act.Text,
            }),
        };
    }

    private static IEnumerable<(string Rule, bool Passed, string Why)> Checks(
        Invoice invoice, Rules rules, DateTimeOffset now)
    {
        var today = rules.Settings.LocalDay(now);
        var pause = invoice.PausedOn(today);
        var served = new Ladder(rules.Policy, rules.Settings).RemindersServed(invoice);
        yield return (
            "open", invoice.Ending == InvoiceEnding.None, $"{invoice.Money.PrincipalOpen} of the principal is open");
        yield return ("due", today > invoice.DueDate, $"the due day is {invoice.DueDate:yyyy-MM-dd}");
        yield return ("not paused", pause is null, pause?.Why ?? "nothing pauses it");
        yield return (
            "creditor live", rules.Creditor.State == CreditorState.Live, $"the creditor is {rules.Creditor.State}");
        yield return (
            "reachable", rules.Settings.HasEmail || rules.Settings.HasAddress, "an e-mail or postal address is known");
        yield return (
            "reminders before a notice",
            served >= rules.Policy.RemindersBeforeNotice,
            $"{served} of {rules.Policy.RemindersBeforeNotice} were served");
        yield return (
            "worklist", invoice.Worklist.Count == 0, invoice.Worklist.Values.FirstOrDefault()?.What ?? "nothing waits for a person");
    }
}
