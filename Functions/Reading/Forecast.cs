namespace Receivables.Functions.Reading;

/// <summary>Money that is expected in a week: promised or planned on its day, the rest after the usual days late.</summary>
internal sealed record Forecast(DateOnly From, DateOnly To, string Currency, decimal Promised, decimal Usual, decimal Total)
{
    /// <param name="daysLate">How long after the due day this creditor is usually paid.</param>
    public static IReadOnlyList<Forecast> Of(
        IReadOnlyList<MonthTotals> months, DateOnly today, int weeks, int daysLate, string currency = "EUR")
    {
        var promised = months.SelectMany(month => month.Expected).Select(each => (Key: Ageing.Split(each.Key), Cents: each.Value))
            .Where(each => each.Key.Currency == currency).ToList();
        var due = months.SelectMany(month => month.Due).Select(each => (Key: Ageing.Split(each.Key), each.Value))
            .Where(each => each.Key.Currency == currency)
            .Select(each =>
                (Day: Later(each.Key.Day.AddDays(daysLate), today.AddDays(daysLate)), Cents: each.Value.Cents - each.Value.Disputed))
            .ToList();
        var isPromised = promised.Sum(each => each.Cents);
        var all = due.Sum(each => each.Cents);
        return
        [
            .. Enumerable.Range(0, weeks).Select(week =>
            {
                var (from, to) = (today.AddDays(7 * week), today.AddDays((7 * week) + 6));
                var onDay = promised.Where(each => In(Later(each.Key.Day, today), from, to)).Sum(each => each.Cents) / 100m;
                var usual = due.Where(each => In(each.Day, from, to)).Sum(each => each.Cents);
                var rest = all <= 0 ? 0m : decimal.Round(usual * (1m - Math.Min(1m, (decimal)isPromised / all)) / 100m, 2);
                return new Forecast(from, to, currency, onDay, rest, onDay + rest);
            }),
        ];
    }

    private static bool In(DateOnly day, DateOnly from, DateOnly to) => day >= from && day <= to;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
