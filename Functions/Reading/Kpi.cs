namespace Receivables.Functions.Reading;

/// <summary>One of the eight figures of a month, each with its unit, how it is worked out, and the target to hold it against.</summary>
internal sealed record Kpi(string Name, decimal? Value, string Unit, string How, decimal? Target)
{
    private const int MostMonths = 12;

    /// <param name="months">The totals of at least the twelve months up to this one, and of those after it.</param>
    /// <param name="month">The first day of the month.</param>
    /// <param name="today">Of a running month only the days so far count.</param>
    public static IReadOnlyList<Kpi> Of(
        IReadOnlyList<(DateOnly Month, MonthTotals Totals)> months, DateOnly month, DateOnly today, string currency = "EUR")
    {
        var flow = FlowOf(months, month, currency);
        var openAtEnd = OpenAtEnd(months, month, currency);
        var openAtStart = OpenAtEnd(months, month.AddMonths(-1), currency);
        var open = months.SelectMany(each => each.Totals.Due).Where(due => due.Key.StartsWith(currency, StringComparison.Ordinal)).ToList();
        var overdue = open.Where(due => Ageing.Split(due.Key).Day < today).ToList();
        var overdueEuro = overdue.Sum(due => due.Value.Cents);
        var collectable = openAtStart + flow.Invoiced - openAtEnd;
        return
        [
            new("dso", Dso(months, month, today, openAtEnd, currency), "days", "countback: months of sales that the open sum stands for",
                35m),
            new("collected", flow.Collected / 100m, currency, "payments of the month, less what was taken back", null),
            new("collectionEffectiveness", Percent(collectable, openAtStart + flow.Invoiced), "percent",
                "what was closed of what was open or invoiced", 80m),
            new("overdue", Percent(overdueEuro, open.Sum(due => due.Value.Cents)), "percent", "open sum after its due day, now", 20m),
            new("averageDaysLate", flow.Settled == 0 ? null : decimal.Round((decimal)flow.LateDays / flow.Settled, 1), "days",
                "mean days after the due day of what was paid in full", 7m),
            new("promisesKept", Percent(flow.PromisesKept, flow.PromisesKept + flow.PromisesBroken), "percent",
                "promises kept of those that were due", 75m),
            new("disputed", Percent(open.Sum(due => due.Value.Disputed), open.Sum(due => due.Value.Cents)), "percent",
                "open sum that is contested, now", 5m),
            new("writtenOff", flow.WrittenOff / 100m, currency, "given up in the month, small rests included", null),
        ];
    }

    private static Flow FlowOf(IEnumerable<(DateOnly Month, MonthTotals Totals)> months, DateOnly month, string currency) =>
        months.Where(each => each.Month == month && each.Totals.Flows.ContainsKey(currency))
            .Aggregate(new Flow(), (sum, each) => sum.Plus(each.Totals.Flows[currency]));

    /// <summary>What was open at the end of a month, in cents: what is open now, less what came after it.</summary>
    private static long OpenAtEnd(IReadOnlyList<(DateOnly Month, MonthTotals Totals)> months, DateOnly month, string currency)
    {
        var now = months.SelectMany(each => each.Totals.Due)
            .Where(due => due.Key.StartsWith(currency, StringComparison.Ordinal)).Sum(due => due.Value.Cents);
        var later = months.Where(each => each.Month > month && each.Totals.Flows.ContainsKey(currency))
            .Select(each => each.Totals.Flows[currency])
            .Sum(flow => flow.Invoiced - flow.Collected - flow.Credited - flow.WrittenOff);
        return Math.Max(0, now - later);
    }

    /// <summary>Takes the sales of the latest months off the open sum, month by month, and counts their days.</summary>
    private static decimal? Dso(
        IReadOnlyList<(DateOnly Month, MonthTotals Totals)> months, DateOnly month, DateOnly today, long openAtEnd, string currency)
    {
        var (left, days) = ((decimal)openAtEnd, 0m);
        for (var back = 0; back < MostMonths; back++)
        {
            var at = month.AddMonths(-back);
            var sales = FlowOf(months, at, currency).Invoiced;
            var length = at.Year == today.Year && at.Month == today.Month ? today.Day : DateTime.DaysInMonth(at.Year, at.Month);
            if (left <= sales)
            {
                return sales == 0 ? decimal.Round(days, 1) : decimal.Round(days + (length * left / sales), 1);
            }

            (left, days) = (left - sales, days + length);
        }

        return days;
    }

    private static decimal? Percent(long part, long whole) => whole == 0 ? null : decimal.Round(100m * part / whole, 1);
}
