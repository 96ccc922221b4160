using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Receivables.Domain;

/// <summary>Reads a written amount without ever rounding it.</summary>
internal static class ExactNumber
{
    /// <summary>Larger amounts are refused, so that the cents of fifty thousand of them still fit in one sum.</summary>
    private const decimal Largest = 999_999_999_999.99m;

    private const int LongestText = 28;

    /// <summary>
    /// Digits with at most one separator and an optional sign: no thousands, no exponent, no currency.
    /// </summary>
    public static bool TryRead(
        ReadOnlySpan<char> text, char separator, out decimal number, [NotNullWhen(false)] out string? reason)
    {
        number = 0;
        reason = null;
        var digits = text is ['+' or '-', ..] ? text[1..] : text;
        var whole = digits.IndexOf(separator) is var at && at >= 0 ? digits[..at] : digits;
        var fraction = at >= 0 ? digits[(at + 1)..] : [];
        if (whole.Length + fraction.Length == 0 || !Written.AreDigits(whole) || !Written.AreDigits(fraction))
        {
            reason = $"A number such as 1234{separator}50 is expected, not {Written.Quote(text.ToString())}.";
            return false;
        }

        if (digits.Length > LongestText)
        {
            reason = $"The number {Written.Quote(text.ToString())} has too many digits.";
            return false;
        }

        Span<char> plain = stackalloc char[text.Length];
        text.Replace(plain, separator, '.');
        number = decimal.Parse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture);
        return true;
    }

    /// <summary>
    /// Money of at most two decimals (zeros behind them do not count), smaller than a thousand milliards.
    /// </summary>
    public static bool TryMoney(
        decimal number, Currency currency, out Money money, [NotNullWhen(false)] out string? reason)
    {
        money = default;
        reason = Math.Abs(number) > Largest
            ? $"The amount {number.ToString(CultureInfo.InvariantCulture)} is too large to be real."
            : decimal.Truncate(number * 100) != number * 100
                ? $"The amount {number.ToString(CultureInfo.InvariantCulture)} has more than two decimals."
                : null;
        if (reason is null) money = Money.Of(number, currency);
        return reason is null;
    }

    public static bool TryCurrency(string? code, out Currency currency)
    {
        var isFormed = code is { Length: 3 } && code.All(char.IsAsciiLetterUpper);
        currency = isFormed ? new Currency(code!) : default;
        return isFormed;
    }
}
