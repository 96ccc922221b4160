namespace Receivables.Domain;

/// <summary>
/// A discount for early payment: paying the amount by the day, in one or more payments, closes the claim.
/// </summary>
/// <param name="Until">The last day, itself in time.</param>
/// <param name="Amount">What is then enough.</param>
public sealed record EarlyPayment(DateOnly Until, Money Amount);
