using Receivables.Domain;

namespace Receivables.Functions.Reading;

/// <summary>One debtor as lists show it, with what is open by due day and what happened by month.</summary>
internal sealed record DebtorTotals(string Id, string Name, DebtorKind Kind)
{
    public string? Category { get; init; }

    /// <summary>As <see cref="MonthTotals.Due"/>.</summary>
    public SortedDictionary<string, MonthTotals.OpenSum> Due { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Flows by currency and month (<c>EUR|202604</c>).</summary>
    public SortedDictionary<string, Flow> Months { get; init; } = new(StringComparer.Ordinal);

    public DateOnly? LastPaidOn { get; init; }

    public int OpenCount => Due.Values.Sum(sum => sum.Count);

    public Flow Total => Months.Values.Aggregate(new Flow(), (sum, month) => sum.Plus(month));

    /// <summary>The mean of days after the due day of what was paid to the end; null before the first.</summary>
    public decimal? MeanDaysLate => Total is { Settled: > 0 } total ? decimal.Round((decimal)total.LateDays / total.Settled, 1) : null;

    /// <summary>
    /// A to D, by rules that can be told: late days, promises broken, disputes upheld (which speak for the debtor) and
    /// payments taken back; null before anything is known.
    /// </summary>
    public (string Grade, string Why)? Risk => (Total, MeanDaysLate) switch
    {
        ({ Settled: 0, PromisesBroken: 0, Reversals: 0 }, _) => null,
        ({ Reversals: > 1 }, _) => ("D", "payments were taken back more than once"),
        ({ PromisesBroken: > 1 }, _) => ("D", "promises were broken more than once"),
        (_, > 30) => ("D", "pays more than 30 days late"),
        ({ Reversals: 1 } or { PromisesBroken: 1 }, _) => ("C", "a promise was broken or a payment taken back"),
        (_, > 14) => ("C", "pays more than 14 days late"),
        (_, > 3) => ("B", "pays up to 14 days late"),
        _ => ("A", "pays on time"),
    };
}
