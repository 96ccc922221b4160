namespace Receivables.Domain;

/// <summary>Carries a tally forward, day range by day range: the loop behind <see cref="InterestAccrual"/>.</summary>
internal ref struct InterestRun
{
    private readonly InterestBasis basis;
    private readonly Money principal;
    private readonly DateOnly firstInterestDay;
    private readonly List<InterestLine> lines;
    private int yearsCompleted;
    private Money capitalised;
    private Money running;
    private Money accrued;

    /// <summary>The exact interest since the last rounding, as a numerator.</summary>
    private decimal numerator;

    /// <summary>The same in cents, as the lines since then show it.</summary>
    private Money shown;

    private InterestRun(InterestBasis basis, Money principal, DateOnly firstInterestDay, InterestTally tally)
    {
        this.basis = basis;
        this.principal = principal;
        this.firstInterestDay = firstInterestDay;
        lines = [.. tally.Lines];
        yearsCompleted = tally.YearsCompleted;
        capitalised = tally.Capitalised;
        running = tally.Running;
        accrued = tally.Accrued;
        shown = principal.Nothing;
    }

    /// <summary>The tally up to and including a day that is not before the day it stands at.</summary>
    public static InterestTally Continue(
        InterestBasis basis, Money principal, DateOnly firstInterestDay, InterestTally tally, DateOnly lastDay)
    {
        if (lastDay <= tally.Through) return tally;

        var run = new InterestRun(basis, principal, firstInterestDay, tally);
        run.Through(tally.Through.AddDays(1), lastDay);
        return tally with
        {
            Through = lastDay,
            YearsCompleted = run.yearsCompleted,
            Capitalised = run.capitalised,
            Running = run.running,
            Accrued = run.accrued,
            Lines = run.lines,
        };
    }

    private void Through(DateOnly day, DateOnly lastDay)
    {
        var lastDayOfYear = LastDayOfYear();
        while (day <= lastDay)
        {
            day = Stretch(day, lastDayOfYear < lastDay ? lastDayOfYear : lastDay);
            if (day <= lastDayOfYear) continue;

            Round();
            Capitalise();
            lastDayOfYear = LastDayOfYear();
        }

        Round();
    }

    /// <summary>Adds one line, as long as rate and base stay the same; gives the day after it.</summary>
    private DateOnly Stretch(DateOnly day, DateOnly lastDay)
    {
        var rate = basis.Rates.On(day);
        var last = Earliest(lastDay, rate.Until.AddDays(-1), DayCounts.LastDayCountedAlike(basis.DayCount, day));
        var sum = principal + capitalised;
        if (sum.IsPositive) AddLine(day, last, rate, sum);

        return last.AddDays(1);
    }

    private void AddLine(DateOnly first, DateOnly last, RateStep rate, Money sum)
    {
        var days = last.DayNumber - first.DayNumber + 1;
        var part = DayCounts.Numerator(sum, rate.Rate, days, basis.DayCount, first);
        numerator += part;
        var toShow = Rounded();
        lines.Add(
            new InterestLine(first, last, rate.Rate, sum, DayCounts.Cents(part) / 100m, toShow - shown, rate.Source));
        shown = toShow;
    }

    private readonly Money Rounded() => Rounding.HalfUpCents(DayCounts.Cents(numerator), principal.Currency);

    private void Round()
    {
        running += shown;
        accrued += shown;
        shown = principal.Nothing;
        numerator = 0;
    }

    private void Capitalise()
    {
        capitalised += running;
        running = principal.Nothing;
        yearsCompleted++;
    }

    /// <summary>The day before the anniversary of the first day; 29 February has its anniversary on 1 March.</summary>
    private readonly DateOnly LastDayOfYear()
    {
        if (basis.Compounding == Compounding.None) return DateOnly.MaxValue;

        var anniversary = firstInterestDay.AddYears(yearsCompleted + 1);
        return anniversary.Day == firstInterestDay.Day ? anniversary.AddDays(-1) : anniversary;
    }

    private static DateOnly Earliest(DateOnly one, DateOnly two, DateOnly three)
    {
        var earlier = one < two ? one : two;
        return earlier < three ? earlier : three;
    }
}
