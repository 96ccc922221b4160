namespace Receivables.Domain;

/// <summary>How interest is charged: by which law, at which rates, whether it compounds, how days count.</summary>
/// <param name="Name">The name of the interest in English, for logs and staff.</param>
/// <param name="Article">The article that grants it.</param>
public sealed record InterestBasis(string Name, string Article, RateTable Rates, Compounding Compounding)
{
    public DayCount DayCount { get; init; }

    /// <summary>The agreed rate where it is lower than the rate of the law, which is then its cap.</summary>
    public InterestBasis AtMost(Percentage agreed) =>
        this with { Rates = Rates.Select(step => agreed < step.Rate ? agreed : step.Rate) };

    /// <summary>
    /// The interest on a principal from the day after the last day to pay, up to and including another day; nil when
    /// that is not later. Throws <see cref="MissingStatuteRowException"/> where a rate is not known.
    /// </summary>
    public InterestStatement Over(Money principal, DateOnly lastDayToPay, DateOnly lastDay) =>
        InterestAccrual.Start(this, principal, lastDayToPay.AddDays(1)).UpTo(lastDay);
}
