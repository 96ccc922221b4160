namespace Receivables.Domain;

/// <summary>When default begins and why.</summary>
/// <param name="Ground">The rule that decides, or what is missing.</param>
/// <param name="LastDay">The last day to pay without default, itself in time; null while default cannot begin.</param>
/// <param name="Explanation">One sentence for staff.</param>
/// <param name="Source">Where the rule stands.</param>
public sealed record DefaultStart(DefaultGround Ground, DateOnly? LastDay, string Explanation, string Source)
{
    /// <summary>The first day of default, which is also the first day of interest.</summary>
    public DateOnly? FirstDay => LastDay?.AddDays(1);

    /// <summary>Whether the debtor is in default at the beginning of that day.</summary>
    public bool IsInDefaultOn(DateOnly day) => day > LastDay;
}
