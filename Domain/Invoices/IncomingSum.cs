namespace Receivables.Domain;

/// <summary>Money that came in for an invoice on a day.</summary>
public sealed record IncomingSum(DateOnly On, Money Amount);
