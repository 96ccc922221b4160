using System.Diagnostics.CodeAnalysis;

namespace Receivables.Domain;

/// <summary>
/// The Dutch payment reference: 7 digits without a check; 9 to 14 digits that begin with a check digit and a length
/// code; or 16 digits that begin with a check digit.
/// </summary>
public sealed record Betalingskenmerk
{
    // From the right, repeating.
    private static readonly int[] Weights = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1];

    private Betalingskenmerk(string value) => Value = value;

    public string Value { get; }

    /// <summary>What the creditor chose: the digits without check digit and length code.</summary>
    public string Payload => Value.Length switch { 7 => Value, 16 => Value[1..], _ => Value[2..] };

    /// <summary>The form for paper, in groups of four.</summary>
    public string Paper => Written.InFours(Value);

    /// <summary>
    /// Reads a reference of any of the three lengths, with or without spaces; else says what is wrong.
    /// </summary>
    public static bool TryParse(
        string? text,
        [NotNullWhen(true)] out Betalingskenmerk? kenmerk,
        [NotNullWhen(false)] out string? reason)
    {
        kenmerk = null;
        var digits = Written.IsTooLong(text) ? "" : Written.Squeeze(text, ".");
        reason = FaultOf(digits, text);
        if (reason is null) kenmerk = new Betalingskenmerk(digits);
        return reason is null;
    }

    /// <summary>A reference that is known to be right; throws <see cref="FormatException"/> if not.</summary>
    public static Betalingskenmerk Parse(string text) =>
        TryParse(text, out var kenmerk, out var reason) ? kenmerk : throw new FormatException(reason);

    /// <summary>
    /// Puts check digit and length code before 7 to 12 digits, or the check digit before 15. Other lengths are refused:
    /// fill up to 15 with zeros on the left.
    /// </summary>
    public static bool TryMake(
        string payload,
        [NotNullWhen(true)] out Betalingskenmerk? kenmerk,
        [NotNullWhen(false)] out string? reason)
    {
        kenmerk = null;
        reason = null;
        var digits = Written.Squeeze(payload);
        if (!Written.AreDigits(digits) || digits.Length is not ((>= 7 and <= 12) or 15))
        {
            reason = $"A payment reference is made of 7 to 12 or 15 digits, not {Written.Quote(payload)}.";
            return false;
        }

        var tail = digits.Length == 15 ? digits : LengthCode(digits.Length) + digits;
        kenmerk = new Betalingskenmerk(CheckDigit(tail) + tail);
        return true;
    }

    public override string ToString() => Value;

    private static string? FaultOf(string digits, string? text)
    {
        if (!Written.AreDigits(digits) || digits.Length is not (7 or (>= 9 and <= 14) or 16))
        {
            return $"The format is wrong: a payment reference has 7, 9 to 14 or 16 digits, not {Written.Quote(text)}.";
        }

        if (digits.Length == 7) return null;
        if (digits.Length < 16 && digits[1] != LengthCode(digits.Length - 2))
        {
            return $"The length is wrong: the second digit of {digits} must be {LengthCode(digits.Length - 2)}, "
                + $"as {digits.Length - 2} digits follow it.";
        }

        return digits[0] == CheckDigit(digits[1..])
            ? null
            : $"The checksum is wrong: {digits} has a typing error somewhere.";
    }

    private static char LengthCode(int payloadLength) => (char)('0' + (payloadLength % 10));

    private static char CheckDigit(string tail)
    {
        var sum = 0;
        for (var place = 0; place < tail.Length; place++)
        {
            sum += (tail[^(place + 1)] - '0') * Weights[place % Weights.Length];
        }

        return (11 - (sum % 11)) switch { 10 => '1', 11 => '0', var digit => (char)('0' + digit) };
    }
}
