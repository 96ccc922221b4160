using System.Globalization;
using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Http;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Reading;

/// <summary>Makes the item of an invoice from its ledger and the rules that hold for it.</summary>
internal static class ItemMaker
{
    public static Item Of(InvoiceLedger read, Rules rules, DateTimeOffset now)
    {
        var (invoice, today) = (read.State, rules.Settings.LocalDay(now));
        var money = invoice.Money;
        var pause = invoice.PausedOn(today);
        var (expectedOn, expectedBy) = Expected(invoice, pause);
        var step = invoice.Ending == InvoiceEnding.None ? rules.Decision.Of(invoice, now) : null;
        var planned = pause?.Kind == PauseKind.Plan ? money.PrincipalOpen : money.Principal.Nothing;
        return new Item(read.Version, invoice.Facts.Number, invoice.Facts.Debtor, rules.Debtor?.Name ?? invoice.Facts.Debtor,
            invoice.Facts.DebtorKind)
        {
            Category = rules.Debtor?.Category,
            LegalForm = rules.Debtor?.LegalForm,
            IssueDate = invoice.Facts.IssueDate,
            DueDate = invoice.DueDate,
            PaymentReference = invoice.Facts.PaymentReference,
            Principal = money.Principal,
            Paid = money.Paid,
            Credited = money.Credited,
            OpenSum = Open(invoice),
            Disputed = invoice.Pauses.Disputed(money.PrincipalOpen),
            Collectable = Money.Max(invoice.PrincipalAsked + money.CostsOpen - planned, money.Principal.Nothing),
            ClaimedCosts = money.CostsClaimed,
            ClaimedInterestFrom = money.InterestFrom,
            Ending = invoice.Ending,
            Handover = invoice.Handover,
            IsNoticed = invoice.Stages.Notice is not null,
            Stage = InvoiceView.Stage(invoice, rules.Policy),
            StageReachedOn = invoice.Stages.Last?.On,
            RemindersSent = InvoiceView.RemindersSent(invoice, rules.Policy),
            ServedReminders = new Ladder(rules.Policy, rules.Settings).RemindersServed(invoice),
            PausedBy = pause is null ? null : InvoiceView.Camel(pause.Kind.ToString()),
            PausedUntil = pause is { EndsByItself: true } ? pause.Until : null,
            ExpectedOn = expectedOn,
            ExpectedBy = expectedBy,
            NextKind = step is null ? "none" : InvoiceView.Camel(step.Kind.ToString()),
            NextAt = step is WaitUntil wait ? wait.At : step is AskForMessage ask ? ask.Slot : null,
            NextWhy = step?.Why ?? "",
            DaysLateAtPayment = invoice.Ending == InvoiceEnding.Paid && money.LastPaidOn is { } paidOn
                ? paidOn.DayNumber - invoice.DueDate.DayNumber
                : null,
            Policy = string.Create(CultureInfo.InvariantCulture, $"{invoice.Policy.Id} v{invoice.Policy.Version}"),
            Tasks = Tasks(read),
        };
    }

    private static Money Open(Invoice invoice) =>
        invoice.Ending is InvoiceEnding.Paid or InvoiceEnding.WrittenOff or InvoiceEnding.Cancelled
            ? invoice.Money.Principal.Nothing
            : Money.Max(invoice.Money.PrincipalOpen + invoice.Money.CostsOpen, invoice.Money.Principal.Nothing);

    private static (DateOnly? On, string? By) Expected(Invoice invoice, InvoicePause? pause)
    {
        if (invoice.Pauses.Plan is { } plan)
        {
            var paid = invoice.Pauses.PaidSincePlan(invoice.Money);
            var expected = paid.Nothing;
            return (plan.Instalments.FirstOrDefault(each => paid < (expected += each.Amount))?.On, "plan");
        }

        return pause?.Kind switch
        {
            PauseKind.Promise => (pause.Until, "promise"),
            PauseKind.DirectDebit => (pause.Until, "debit"),
            _ => (null, null),
        };
    }

    private static IReadOnlyList<ItemTask> Tasks(InvoiceLedger read)
    {
        if (!(read.State.Ending is InvoiceEnding.None or InvoiceEnding.HandedOver or InvoiceEnding.Dormant))
        {
            return [];
        }

        DateTimeOffset Since(string task) => read.Events.LastOrDefault(recorded =>
            recorded.Event is WorkRequested work && work.Task == task
            || recorded.Event is CallTaskCreated call && call.Task == task)?.RecordedAt ?? default;
        return
        [
            .. read.State.Worklist.Values.Select(work => new ItemTask(work.Task, work.Kind, work.What, Since(work.Task))),
            .. read.State.Stages.Calls.Select(call => new ItemTask(call.Task, "Call", "telephone the debtor", Since(call.Task))),
        ];
    }
}
