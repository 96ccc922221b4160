using System.Globalization;
using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Reading;

/// <summary>Moves the totals from what an item counted for before to what it counts for now.</summary>
internal sealed class Totals(Batch batch, Item? before, Item item)
{
    private readonly Dictionary<string, MonthTotals> months = new(StringComparer.Ordinal);

    public async Task Change(InvoiceLedger ledger, CancellationToken cancellation)
    {
        var key = ReadRows.OfDebtor(CanonicalId.Of(item.Debtor));
        var debtor = await batch.Read(key, () => new DebtorTotals(item.Debtor, item.Name, item.Kind), cancellation);
        debtor = debtor with
        {
            Name = item.Name,
            Category = item.Category,
            LastPaidOn = ledger.State.Money.LastPaidOn ?? debtor.LastPaidOn
        };
        await Open(before, -1, debtor, cancellation);
        await Open(item, 1, debtor, cancellation);
        foreach (var recorded in ledger.Events.Skip(before?.Version ?? 0))
        {
            if (Flow.Of(recorded, ledger) is var (on, flow))
            {
                (await Month(on, cancellation)).AddFlow(item.Principal.Currency, flow);
                var month = string.Create(CultureInfo.InvariantCulture, $"{item.Principal.Currency.Code}|{on:yyyyMM}");
                debtor.Months[month] = (debtor.Months.GetValueOrDefault(month) ?? new Flow()).Plus(flow);
            }
        }

        await batch.Set(key, debtor, cancellation);
        foreach (var (row, totals) in months)
        {
            await batch.Set(row, totals, cancellation);
        }
    }

    private async Task Open(Item? of, int sign, DebtorTotals debtor, CancellationToken cancellation)
    {
        if (of is not { IsOpen: true } || IsSame())
        {
            return;
        }

        var currency = of.Principal.Currency;
        (await Month(of.DueDate, cancellation)).AddDue(currency, of.DueDate, sign, sign * of.OpenSum.Cents, sign * of.Disputed.Cents);
        var own = new MonthTotals { Due = debtor.Due };
        own.AddDue(currency, of.DueDate, sign, sign * of.OpenSum.Cents, sign * of.Disputed.Cents);
        if (of.ExpectedOn is { } day)
        {
            (await Month(day, cancellation)).AddExpected(currency, day, sign * of.OpenSum.Cents);
        }
    }

    /// <summary>Nothing that the totals of open sums count has changed.</summary>
    private bool IsSame() => before is not null
        && (before.IsOpen, before.DueDate, before.OpenSum, before.Disputed, before.ExpectedOn)
        == (item.IsOpen, item.DueDate, item.OpenSum, item.Disputed, item.ExpectedOn);

    private async Task<MonthTotals> Month(DateOnly day, CancellationToken cancellation)
    {
        var row = ReadRows.OfMonth(day);
        if (!months.TryGetValue(row, out var totals))
        {
            months[row] = totals = await batch.Read(row, () => new MonthTotals(), cancellation);
        }

        return totals;
    }
}
