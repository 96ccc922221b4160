namespace Receivables.Domain;

/// <summary>
/// The remainder of division by 97 (ISO 7064), over digits and letters where A counts as 10 and Z as 35.
/// </summary>
internal static class Mod97
{
    /// <summary>Takes only 0-9 and A-Z; the text may be of any length.</summary>
    public static int Of(ReadOnlySpan<char> text) => Of(text, 0);

    /// <summary>The two check digits, 02 to 98, that make <c>body + prefix + digits</c> leave 1.</summary>
    public static string CheckDigits(ReadOnlySpan<char> body, ReadOnlySpan<char> prefix) =>
        TwoDigits(98 - Of("00", Of(prefix, Of(body, 0))));

    /// <summary>Whether two digits are those that would be made; never true for 00, 01 and 99.</summary>
    public static bool AreCheckDigits(ReadOnlySpan<char> digits, ReadOnlySpan<char> body, ReadOnlySpan<char> prefix) =>
        ((digits[0] - '0') * 10) + (digits[1] - '0') == 98 - Of("00", Of(prefix, Of(body, 0)));

    public static string TwoDigits(int number) => new([(char)('0' + (number / 10)), (char)('0' + (number % 10))]);

    private static int Of(ReadOnlySpan<char> text, int remainder)
    {
        foreach (var character in text)
        {
            remainder = char.IsAsciiDigit(character)
                ? ((remainder * 10) + (character - '0')) % 97
                : ((remainder * 100) + (character - 'A' + 10)) % 97;
        }

        return remainder;
    }
}
