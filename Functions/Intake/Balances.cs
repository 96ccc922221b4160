using System.Globalization;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Intake;

/// <summary>
/// Takes what a bookkeeping says is open on an invoice. What is less than before counts as paid on that day; what is
/// more as money that went back. A report that contradicts payments or a later report changes nothing.
/// </summary>
public sealed class Balances(Ledger ledger, MoneyPosting posting, TimeProvider time)
{
    public async Task<ReportedBalance> Report(
        DurableTaskClient durable, Creditor creditor, InvoiceId id, BalanceInput input, string by, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(creditor);
        ArgumentNullException.ThrowIfNull(input);
        var read = await ledger.Read(id, cancellation);
        if (read.Invoice is not { } invoice)
        {
            return new ReportedBalance(TakenAs.Wrong, null, null);
        }

        var faults = FaultsOf(input, invoice, creditor);
        if (faults.Any)
        {
            return new ReportedBalance(TakenAs.Wrong, read, faults);
        }

        var report = new BalanceReported(
            Money.Of(input.Open!.Value, invoice.Money.Principal.Currency), input.AsOf!.Value);
        var last = read.Events.Select(each => each.Event).OfType<BalanceReported>().LastOrDefault();
        if (last == report)
        {
            return new ReportedBalance(TakenAs.Repeated, read, null);
        }

        if (last is not null && last.AsOf >= report.AsOf && WasReported(read, report))
        {
            return Conflict(read, $"on {last.AsOf:yyyy-MM-dd} {last.Open} was reported after it; report with a later asOf.");
        }

        if (last is not null && last.AsOf > report.AsOf)
        {
            return Conflict(read, $"{last.Open} was reported for {last.AsOf:yyyy-MM-dd}, which is later.");
        }

        string? contradiction = null;
        var (after, stands, outcome) = await posting.Post(
            durable,
            creditor,
            id,
            read,
            new MoneyAppend(Name(read, report), by, "api"),
            now =>
            {
                contradiction = Contradicts(now.State, report);
                return contradiction is null
                    ? [new NewEvent(report, report.AsOf, $"the bookkeeping says {report.Open} is open")]
                    : null;
            },
            covered: false,
            cancellation);
        return stands
            ? new ReportedBalance(outcome == AppendOutcome.Recorded ? TakenAs.Recorded : TakenAs.Repeated, after, null)
            : Conflict(read, contradiction!);
    }

    private static ReportedBalance Conflict(InvoiceLedger read, string why) =>
        new(TakenAs.Conflicting, read, null) { Why = why };

    private static bool WasReported(InvoiceLedger read, BalanceReported report) =>
        read.Events.Any(each => each.Event is BalanceReported other && other == report);

    private static string Name(InvoiceLedger read, BalanceReported report) => string.Create(
        CultureInfo.InvariantCulture,
        $"balance-{report.AsOf:yyyyMMdd}-{report.Open.Cents}-{read.Events.Count(each => each.Event is BalanceReported)}");

    private static string? Contradicts(Invoice invoice, BalanceReported report)
    {
        var money = invoice.Money;
        var most = money.PrincipalOpen + Money.Sum(money.Reported.Select(sum => sum.Amount), money.Principal.Currency);
        return invoice.Ending is InvoiceEnding.Cancelled or InvoiceEnding.WrittenOff
            ? $"the invoice ended: {invoice.Ending}."
            : report.Open > most
                ? $"payments and credit notes leave {most}; take them back first, or post another invoice."
                : null;
    }

    private Faults FaultsOf(BalanceInput input, Invoice invoice, Creditor creditor)
    {
        var today = TimeZones.DayOf(time.GetUtcNow(), new Country(creditor.Country).TimeZone);
        var faults = new Faults();
        if (faults.Require(input.Open is >= 0 and <= 1_000_000_000m, "open", "is zero or more."))
        {
            faults.Require(decimal.Round(input.Open!.Value, 2) == input.Open, "open", "has more than two decimals.");
        }

        if (faults.Require(input.AsOf is not null, "asOf", "is missing: write yyyy-MM-dd."))
        {
            faults.Require(input.AsOf <= today.AddDays(1), "asOf", $"lies ahead of {today:yyyy-MM-dd}.");
            faults.Require(
                input.AsOf >= invoice.Facts.IssueDate, "asOf", $"lies before the invoice of {invoice.Facts.IssueDate:yyyy-MM-dd}.");
        }

        return faults;
    }
}

/// <summary>How a report of a balance ended, with the ledger as it is after it; null for an unknown invoice.</summary>
public sealed record ReportedBalance(TakenAs As, InvoiceLedger? Ledger, Faults? Faults)
{
    public string? Why { get; init; }
}
