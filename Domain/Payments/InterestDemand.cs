namespace Receivables.Domain;

/// <summary>
/// Interest asked from the debtor by a message. Who pays what it stated, by its date, owes no more: what ran on
/// meanwhile lapses. After that date all interest takes part.
/// </summary>
/// <param name="On">The day of the message.</param>
/// <param name="Stated">The interest that it stated.</param>
/// <param name="PayBy">The date that it stated, itself in time.</param>
public sealed record InterestDemand(DateOnly On, Money Stated, DateOnly PayBy);
