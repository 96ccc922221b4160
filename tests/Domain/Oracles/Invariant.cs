using System.Globalization;

namespace Receivables.Domain.Tests;

/// <summary>Reads numbers as the tables write them, whatever the machine is set to.</summary>
internal static class Invariant
{
    public static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
