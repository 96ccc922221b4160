using System.Globalization;

namespace Receivables.Functions.Tests.Mutants;

/// <summary>Draws what a field may hold instead: often something of the same kind, else something it should not.</summary>
internal static class Values
{
    private static readonly string[] Odd =
    [
        "", " ", "null", "0", "-1", "1e9", "NaN", "99999999999999999999", "1.234", "1,5", "2026-02-30", "2026-13-01", "31-12-2026",
        "0001-01-01", "9999-12-31", "XX", "eur", "<script>alert(1)</script>", "=1+1", "'; DROP TABLE x; --", "../../etc/passwd",
        "\u202Eabc", "é", "日本語", "a\tb", "a\nb", "\u0001", "\uFFFD", "NL00ABNA0000000000", "RF00", "%2F", "{}", "[]", "true",
        "a@b", "a@b.example", "tr_1", "😀",
    ];

    public static string Instead(Random random, string known)
    {
        if (random.Next(100) < 55 && Like(random, known) is { } like)
        {
            return like;
        }

        return random.Next(12) == 0
            ? new string('x', random.Next(60, 3000))
            : Odd[random.Next(Odd.Length)];
    }

    /// <summary>Another value of the same form, which may well be right.</summary>
    private static string? Like(Random random, string known)
    {
        if (DateOnly.TryParseExact(known, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day.AddDays(random.Next(-12, 25)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        if (decimal.TryParse(known, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount))
        {
            return (amount + random.Next(1, 500)).ToString(CultureInfo.InvariantCulture);
        }

        return known.Length > 1 && known.All(letter => letter < 128) && known.All(letter => char.IsLetter(letter) || letter == ' ')
            ? known + (char)('a' + random.Next(26))
            : null;
    }
}
