using Receivables.Domain;
using Receivables.Functions.Reading;

namespace Receivables.Functions.Http;

/// <summary>A debtor as lists show it.</summary>
internal static class DebtorView
{
    public static object Of(DebtorTotals debtor, string creditor, DateOnly today) => new
    {
        id = debtor.Id,
        name = debtor.Name,
        kind = InvoiceView.Camel(debtor.Kind.ToString()),
        category = debtor.Category,
        openInvoices = debtor.OpenCount,
        open = Open(debtor),
        overdue = Overdue(debtor, today),
        disputed = debtor.Due.Values.Sum(sum => sum.Disputed) / 100m,
        meanDaysLate = debtor.MeanDaysLate,
        lastPaidOn = debtor.LastPaidOn,
        risk = debtor.Risk?.Grade,
        riskWhy = debtor.Risk?.Why,
        promisesBroken = debtor.Total.PromisesBroken,
        disputesUpheld = debtor.Total.DisputesUpheld,
        reversals = debtor.Total.Reversals,
        links = new { self = $"/api/{creditor}/debtors/{CanonicalId.Of(debtor.Id)}" },
    };

    public static IReadOnlyList<(string Heading, Func<DebtorTotals, object?> Cell)> Columns(DateOnly today) =>
    [
        ("id", debtor => debtor.Id), ("name", debtor => debtor.Name), ("kind", debtor => InvoiceView.Camel(debtor.Kind.ToString())),
        ("category", debtor => debtor.Category), ("openInvoices", debtor => debtor.OpenCount), ("open", debtor => Open(debtor)),
        ("overdue", debtor => Overdue(debtor, today)), ("meanDaysLate", debtor => debtor.MeanDaysLate),
        ("lastPaidOn", debtor => debtor.LastPaidOn), ("risk", debtor => debtor.Risk?.Grade),
    ];

    /// <summary>One debtor with its months and what is open.</summary>
    public static object Whole(Debtor facts, DebtorTotals totals, IEnumerable<Item> items, string? next, string creditor,
        DateOnly today) => new
        {
            debtor = Of(totals, creditor, today),
            facts,
            standing = facts.Standing.Select(fact => fact switch
            {
                HoldPlaced hold =>
                    new { kind = "hold", id = hold.Hold, from = (DateOnly?)null, until = (DateOnly?)hold.Until, why = (string?)hold.Why },
                DebtorCircumstance of =>
                    new { kind = "circumstance", id = of.Kind, from = (DateOnly?)of.On, until = (DateOnly?)null, why = of.Representative },
                _ => new { kind = fact.GetType().Name, id = "", from = (DateOnly?)null, until = (DateOnly?)null, why = (string?)null },
            }),
            months = totals.Months.Select(month => new
            {
                month = $"{month.Key[4..8]}-{month.Key[8..]}",
                currency = month.Key[..3],
                invoiced = month.Value.Invoiced / 100m,
                paid = month.Value.Collected / 100m,
                settled = month.Value.Settled,
                lateDays = month.Value.LateDays,
            }),
            openItems = items.Select(item => ItemView.Of(item, creditor, today)),
            next,
        };

    private static decimal Open(DebtorTotals debtor) => debtor.Due.Values.Sum(sum => sum.Cents) / 100m;

    private static decimal Overdue(DebtorTotals debtor, DateOnly today) =>
        debtor.Due.Where(due => Ageing.Split(due.Key).Day < today).Sum(due => due.Value.Cents) / 100m;
}
