using System.Globalization;

namespace Receivables.Domain.Tests;

/// <summary>Writes a line of the working of costs for comparison.</summary>
internal static class Lines
{
    public static string Text(CostLine line) =>
        string.Create(CultureInfo.InvariantCulture, $"{line.Kind} {line.Base} {line.Rate} {line.Exact:0.####}");
}
