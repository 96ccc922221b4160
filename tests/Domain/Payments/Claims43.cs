using System.Globalization;
using System.Text.RegularExpressions;

namespace Receivables.Domain.Tests;

/// <summary>Reads the cells of table <c>alloc43</c>, which are sentences.</summary>
internal static partial class Claims43
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    /// <summary>
    /// Such as "A 100.00 due 2026-09-01; B 300.00 @contract 1%/month due 2026-10-01" or "D 300.00 and E 100.00".
    /// </summary>
    public static IReadOnlyList<OpenClaim> Open(string cell) =>
    [
        .. Claim().Matches(cell).Select(match => new OpenClaim(
            new ClaimId(match.Groups["id"].Value),
            match.Groups["due"] is { Success: true, Value: var due } ? OracleCell.Day(due) : new DateOnly(2026, 9, 1),
            new Percentage(match.Groups["monthly"] is { Success: true, Value: var rate }
                ? 12 * decimal.Parse(rate, CultureInfo.InvariantCulture)
                : 4m),
            Money.Zero(), Money.Zero(), Euro(match.Groups["sum"].Value))),
    ];

    /// <summary>Such as "150.00, reference = B" or "150.00, no reference, on 2026-11-21".</summary>
    public static Payment Payment(string cell)
    {
        var named = Reference().Match(cell);
        return new Payment("P", Today, Euro(cell.Split(',')[0]))
        {
            Designations = named.Success ? [new Designation(new ClaimId(named.Groups["id"].Value))] : [],
        };
    }

    /// <summary>The parts of a cell such as "A 100.00 then B 50.00 (oldest first)", sorted by claim.</summary>
    public static IEnumerable<string> Expected(string cell) =>
        Part().Matches(cell.Split('(')[0]).Select(match => match.Value).Order(StringComparer.Ordinal);

    private static Money Euro(string text) => Money.Euro(decimal.Parse(text, CultureInfo.InvariantCulture));

    [GeneratedRegex(
        @"(?<id>[A-Z]) (?<sum>[\d.]+)(?: @contract (?<monthly>[\d.]+)%/month| statutory)?(?: due (?<due>[\d-]{10}))?")]
    private static partial Regex Claim();

    [GeneratedRegex(@"reference = (?<id>[A-Z])")]
    private static partial Regex Reference();

    [GeneratedRegex(@"[A-Z] \d+\.\d\d")]
    private static partial Regex Part();
}
