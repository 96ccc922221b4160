using System.Globalization;
using Receivables.Domain;

namespace Receivables.Functions.Reading;

/// <summary>
/// The totals of one month and one shard, by currency: what is open by due day, what is expected by day, and what
/// happened in the month.
/// </summary>
internal sealed record MonthTotals
{
    /// <summary>Open sums in cents by currency and due day (<c>EUR|2026-04-01</c>), each with the number of invoices.</summary>
    public SortedDictionary<string, OpenSum> Due { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Promised or planned sums in cents by currency and day.</summary>
    public SortedDictionary<string, long> Expected { get; init; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, Flow> Flows { get; init; } = new(StringComparer.Ordinal);

    public static string Key(Currency currency, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{currency.Code}|{day:yyyy-MM-dd}");

    public void AddDue(Currency currency, DateOnly day, int count, long cents, long disputed)
    {
        var key = Key(currency, day);
        var sum = Due.GetValueOrDefault(key) ?? new OpenSum(0, 0, 0);
        sum = new OpenSum(sum.Count + count, sum.Cents + cents, sum.Disputed + disputed);
        if (sum == new OpenSum(0, 0, 0))
        {
            Due.Remove(key);
        }
        else
        {
            Due[key] = sum;
        }
    }

    public void AddExpected(Currency currency, DateOnly day, long cents)
    {
        var key = Key(currency, day);
        if ((Expected[key] = Expected.GetValueOrDefault(key) + cents) == 0)
        {
            Expected.Remove(key);
        }
    }

    public void AddFlow(Currency currency, Flow flow) =>
        Flows[currency.Code] = (Flows.GetValueOrDefault(currency.Code) ?? new Flow()).Plus(flow);

    internal sealed record OpenSum(int Count, long Cents, long Disputed);
}
