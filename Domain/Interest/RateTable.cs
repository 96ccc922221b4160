namespace Receivables.Domain;

/// <summary>
/// Yearly rates by day, laid out for fast look-up. A day without a rate throws
/// <see cref="MissingStatuteRowException"/>: a rate is never carried over into a period that nobody has checked.
/// </summary>
public sealed class RateTable
{
    private readonly DateOnly[] starts;
    private readonly RateStep[] steps;
    private readonly Func<DateOnly, Exception> missing;

    private RateTable(RateStep[] steps, Func<DateOnly, Exception> missing)
    {
        this.steps = steps;
        this.missing = missing;
        starts = [.. steps.Select(step => step.From)];
    }

    /// <summary>The rates of a statute.</summary>
    public static RateTable Of(Statute<Percentage> statute)
    {
        ArgumentNullException.ThrowIfNull(statute);
        var rates = statute.Rows.Select((row, index) =>
            new RateStep(row.From, statute.EndOf(index), row.Value, row.Source));

        return new RateTable([.. rates], statute.Missing);
    }

    /// <summary>One rate for all days, as a contract may set it.</summary>
    public static RateTable Fixed(Percentage rate, StatuteSource source) =>
        new([new RateStep(DateOnly.MinValue, DateOnly.MaxValue, rate, source)], day => new ArgumentOutOfRangeException(
            nameof(day), day, "A fixed rate holds on every day."));

    /// <summary>The same table with each rate changed by a rule, such as a margin added or a cap.</summary>
    public RateTable Select(Func<RateStep, Percentage> rule) =>
        new([.. steps.Select(step => step with { Rate = rule(step) })], missing);

    /// <summary>The rate that holds on the day, with the days between which it holds.</summary>
    public RateStep On(DateOnly day)
    {
        var found = Array.BinarySearch(starts, day);
        var index = found >= 0 ? found : ~found - 1;

        return index >= 0 && day < steps[index].Until ? steps[index] : throw missing(day);
    }
}
