using System.Globalization;

namespace Receivables.Domain;

/// <summary>A percentage, exact: <c>new Percentage(10.15m)</c> is 10.15 %. As a rate it is per year.</summary>
public readonly record struct Percentage(decimal Value) : IComparable<Percentage>
{
    /// <summary>The factor to multiply with: 10.15 % is 0.1015.</summary>
    public decimal Fraction => Value / 100m;

    public static bool operator <(Percentage left, Percentage right) => left.Value < right.Value;

    public static bool operator >(Percentage left, Percentage right) => left.Value > right.Value;

    public static bool operator <=(Percentage left, Percentage right) => left.Value <= right.Value;

    public static bool operator >=(Percentage left, Percentage right) => left.Value >= right.Value;

    public int CompareTo(Percentage other) => Value.CompareTo(other.Value);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Value:0.##########} %");
}
