namespace Receivables.Domain;

/// <summary>One line of the working of costs.</summary>
/// <param name="Kind">What the line is.</param>
/// <param name="Base">The part of the principal, or the single sum, that it counts with.</param>
/// <param name="Rate">The percentage of a share; zero for other lines.</param>
/// <param name="Exact">What the line adds, in euros, not rounded; negative for what it takes off.</param>
public sealed record CostLine(CostLineKind Kind, Money Base, Percentage Rate, decimal Exact)
{
    public static CostLine Share(Money part, Percentage rate) =>
        new(CostLineKind.Share, part, rate, part.Amount * rate.Fraction);

    public static CostLine Sum(CostLineKind kind, Money sum) => new(kind, sum, default, sum.Amount);

    public static CostLine PerInvoice(Money each, int invoices) =>
        new(CostLineKind.PerInvoice, each, default, each.Amount * invoices);
}
