using System.Globalization;

namespace Receivables.Functions.Reading;

/// <summary>What is open by how long it has been due, on a day, by currency.</summary>
internal sealed record Ageing(string Bucket, string Currency, int Count, decimal Amount, decimal Disputed)
{
    private static readonly (string Name, int From, int To)[] Buckets =
    [
        ("notDue", int.MinValue, 0), ("1-30", 1, 30), ("31-60", 31, 60), ("61-90", 61, 90), ("over90", 91, int.MaxValue),
    ];

    public static IReadOnlyList<Ageing> Of(IEnumerable<MonthTotals> months, DateOnly asOf)
    {
        var sums = months.SelectMany(month => month.Due).Select(due => (Key: Split(due.Key), due.Value)).ToList();
        var currencies = sums.Select(sum => sum.Key.Currency).Append("EUR").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return
        [
            .. from currency in currencies
               from bucket in Buckets
               let inIt = sums.Where(sum => sum.Key.Currency == currency
                   && asOf.DayNumber - sum.Key.Day.DayNumber >= bucket.From && asOf.DayNumber - sum.Key.Day.DayNumber <= bucket.To).ToList()
               select new Ageing(
                   bucket.Name,
                   currency,
                   inIt.Sum(sum => sum.Value.Count),
                   inIt.Sum(sum => sum.Value.Cents) / 100m,
                   inIt.Sum(sum => sum.Value.Disputed) / 100m),
        ];
    }

    internal static (string Currency, DateOnly Day) Split(string key) =>
        (key[..3], DateOnly.ParseExact(key.AsSpan(4), "yyyy-MM-dd", CultureInfo.InvariantCulture));
}
