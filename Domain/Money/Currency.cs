namespace Receivables.Domain;

/// <summary>An ISO 4217 currency with two decimals, such as <c>EUR</c>.</summary>
public readonly record struct Currency
{
    public static readonly Currency Eur = new("EUR");

    private readonly string? code;

    /// <summary>Takes the three capital letters of ISO 4217; else throws <see cref="ArgumentException"/>.</summary>
    public Currency(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (code.Length != 3 || !code.All(char.IsAsciiLetterUpper))
        {
            throw new ArgumentException($"A currency is three capitals such as EUR, not '{code}'.", nameof(code));
        }

        this.code = code;
    }

    /// <summary>The three letters; the unset value is the euro.</summary>
    public string Code => code ?? "EUR";

    public bool Equals(Currency other) => Code == other.Code;

    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Code;
}
