using System.Globalization;

namespace Receivables.Domain.Tests;

/// <summary>Writes the working of interest as the tables do.</summary>
internal static class Working
{
    public static string WithAmounts(InterestStatement statement) =>
        string.Join("; ", statement.Lines.Select(line => string.Create(
            CultureInfo.InvariantCulture, $"{Days(line)} on {line.Base.Amount:0.00} = {line.Exact:0.0000}")));

    public static string WithoutAmounts(InterestStatement statement) =>
        string.Join("; ", statement.Lines.Select(Days));

    private static string Days(InterestLine line) => string.Create(
        CultureInfo.InvariantCulture,
        $"{line.FirstDay:O}..{line.LastDay:O} {line.Days}d @{line.Rate.Value:0.##}%");
}
