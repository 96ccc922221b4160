namespace Receivables.Domain;

/// <summary>A sum that came in on a day; more than zero.</summary>
public readonly record struct PaidSum(DateOnly On, Money Amount);
