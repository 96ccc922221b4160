namespace Receivables.Domain;

/// <summary>Where the interest on a claim stands after a day; immutable.</summary>
internal sealed record InterestTally
{
    private InterestTally()
    {
    }

    /// <summary>The last day that is accounted for.</summary>
    public required DateOnly Through { get; init; }

    /// <summary>How many full interest years lie behind.</summary>
    public int YearsCompleted { get; init; }

    /// <summary>Unpaid interest of completed years, which bears interest itself.</summary>
    public required Money Capitalised { get; init; }

    /// <summary>Unpaid interest of the year that runs, fixed to the cent at earlier cut-offs.</summary>
    public required Money Running { get; init; }

    public required Money Accrued { get; init; }

    public required Money Paid { get; init; }

    public required IReadOnlyList<InterestLine> Lines { get; init; }

    public static InterestTally Before(DateOnly firstDay, Money nothing) => new()
    {
        Through = firstDay.AddDays(-1),
        Capitalised = nothing,
        Running = nothing,
        Accrued = nothing,
        Paid = nothing,
        Lines = [],
    };

    public InterestStatement Statement() => new(Accrued, Paid, Lines);

    /// <summary>Takes interest off, the oldest first: that of completed years bears interest itself.</summary>
    public InterestTally Pay(Money interest)
    {
        var open = Capitalised + Running;
        if (interest.IsNegative || interest > open)
        {
            throw new ArgumentOutOfRangeException(nameof(interest), interest, $"Open is {open}.");
        }

        var fromCapitalised = Money.Min(interest, Capitalised);
        return this with
        {
            Capitalised = Capitalised - fromCapitalised,
            Running = Running - (interest - fromCapitalised),
            Paid = Paid + interest,
        };
    }
}
