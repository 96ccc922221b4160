using System.Globalization;

namespace Receivables.Domain;

/// <summary>
/// An exact amount in whole cents of one currency; it may be negative. Amounts of two currencies never mix: doing so
/// throws <see cref="CurrencyMismatchException"/>. The unset value is zero euro.
/// </summary>
public readonly record struct Money : IComparable<Money>
{
    /// <param name="cents">The amount in hundredths of the currency, negative for the other direction.</param>
    /// <param name="currency">The currency; the euro when left out.</param>
    public Money(long cents, Currency currency = default)
    {
        Cents = cents;
        Currency = currency;
    }

    public long Cents { get; }

    public Currency Currency { get; }

    /// <summary>The amount in units of the currency, always with at most two decimals.</summary>
    public decimal Amount => Cents / 100m;

    public bool IsZero => Cents == 0;

    public bool IsPositive => Cents > 0;

    public bool IsNegative => Cents < 0;

    /// <summary>Zero of the same currency.</summary>
    public Money Nothing => new(0, Currency);

    public static Money Zero(Currency currency = default) => new(0, currency);

    /// <summary>
    /// An exact amount. A third decimal, or more than fits in whole cents, throws <see cref="ArgumentException"/>:
    /// nothing is rounded.
    /// </summary>
    public static Money Of(decimal amount, Currency currency = default)
    {
        if (amount != decimal.Round(amount, 2))
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"Money has at most two decimals, not {amount}."),
                nameof(amount));
        }

        return Math.Abs(amount) <= long.MaxValue / 100m
            ? new Money((long)(amount * 100m), currency)
            : throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"Money cannot hold {amount}."), nameof(amount));
    }

    /// <summary>Euros; see <see cref="Of"/>.</summary>
    public static Money Euro(decimal amount) => Of(amount, Currency.Eur);

    public static Money Min(Money one, Money other) => one <= other ? one : other;

    public static Money Max(Money one, Money other) => one >= other ? one : other;

    public static Money Sum(IEnumerable<Money> amounts, Currency currency = default)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        return amounts.Aggregate(Zero(currency), (sum, amount) => sum + amount);
    }

    public static Money operator +(Money left, Money right) => new(left.Cents + right.In(left), left.Currency);

    public static Money operator -(Money left, Money right) => new(left.Cents - right.In(left), left.Currency);

    public static Money operator -(Money value) => new(-value.Cents, value.Currency);

    public static Money operator *(Money value, int times) => new(value.Cents * times, value.Currency);

    public static bool operator <(Money left, Money right) => left.Cents < right.In(left);

    public static bool operator >(Money left, Money right) => left.Cents > right.In(left);

    public static bool operator <=(Money left, Money right) => left.Cents <= right.In(left);

    public static bool operator >=(Money left, Money right) => left.Cents >= right.In(left);

    public int CompareTo(Money other) => Cents.CompareTo(other.In(this));

    /// <summary>The form for data and logs, such as <c>1210.00 EUR</c>; texts for people have their own.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount:0.00} {Currency}");

    private long In(Money other) =>
        Currency == other.Currency ? Cents : throw new CurrencyMismatchException(other.Currency, Currency);
}
