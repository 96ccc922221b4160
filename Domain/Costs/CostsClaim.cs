namespace Receivables.Domain;

/// <summary>
/// Costs in euros that may be asked, with their working; or a refusal with its reason, which asks nothing.
/// </summary>
public sealed record CostsClaim
{
    /// <summary>Nothing to ask, and no reason needed.</summary>
    public static readonly CostsClaim None = new(default, []);

    private CostsClaim(Money amount, IReadOnlyList<CostLine> lines)
    {
        Amount = amount;
        Lines = lines;
    }

    /// <summary>The costs without value added tax.</summary>
    public Money Amount { get; }

    /// <summary>Value added tax on them; nearly always nil, see <see cref="VatOnCosts"/>.</summary>
    public Money ValueAddedTax { get; init; }

    public Money Total => Amount + ValueAddedTax;

    /// <summary>The working; its exact amounts add up to <see cref="Amount"/> before rounding.</summary>
    public IReadOnlyList<CostLine> Lines { get; }

    /// <summary>Where the rule stands; null when nothing is asked.</summary>
    public StatuteSource? Source { get; init; }

    /// <summary>Why costs that the law may allow are not asked; null when they are.</summary>
    public string? Refusal { get; private init; }

    /// <summary>The sum of the lines, rounded half up once.</summary>
    public static CostsClaim Of(IReadOnlyList<CostLine> lines, StatuteSource source) =>
        new(Rounding.HalfUp(lines.Sum(line => line.Exact)), lines) { Source = source };

    public static CostsClaim Refused(string reason) => new(default, []) { Refusal = reason };
}
