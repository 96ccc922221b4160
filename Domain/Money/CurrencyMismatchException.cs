namespace Receivables.Domain;

/// <summary>Two amounts of different currencies met in one sum or comparison: a bug of the caller.</summary>
public sealed class CurrencyMismatchException(Currency expected, Currency found)
    : InvalidOperationException($"An amount in {found} cannot be mixed with an amount in {expected}.")
{
    public Currency Expected { get; } = expected;

    public Currency Found { get; } = found;
}
