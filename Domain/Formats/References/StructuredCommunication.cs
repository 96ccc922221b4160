using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Receivables.Domain;

/// <summary>
/// The Belgian structured communication (OGM, VCS): ten digits and two check digits, the remainder of the ten by 97, or
/// 97 where that is 0.
/// </summary>
public sealed record StructuredCommunication
{
    private StructuredCommunication(string value) => Value = value;

    /// <summary>The twelve digits.</summary>
    public string Value { get; }

    /// <summary>The ten digits that the creditor chose.</summary>
    public string Base => Value[..10];

    /// <summary>The form for paper: <c>+++312/4013/98067+++</c>.</summary>
    public string Paper => $"+++{Value[..3]}/{Value[3..7]}/{Value[7..]}+++";

    /// <summary>
    /// Reads twelve digits, bare or between plus signs or asterisks, with slashes, dots, hyphens or spaces between;
    /// else says what is wrong.
    /// </summary>
    public static bool TryParse(
        string? text,
        [NotNullWhen(true)] out StructuredCommunication? communication,
        [NotNullWhen(false)] out string? reason)
    {
        communication = null;
        reason = null;
        var digits = Written.IsTooLong(text) ? "" : Written.Squeeze(text, "+*/.-");
        if (digits.Length != 12 || !Written.AreDigits(digits))
        {
            reason = "The format is wrong: a structured communication is twelve digits such as "
                + $"+++312/4013/98067+++, not {Written.Quote(text)}.";
            return false;
        }

        if (!HasCheckDigits(digits))
        {
            reason = $"The checksum is wrong: {Written.Quote(text)} has a typing error somewhere.";
            return false;
        }

        communication = new StructuredCommunication(digits);
        return true;
    }

    /// <summary>A communication that is known to be right; throws <see cref="FormatException"/> if not.</summary>
    public static StructuredCommunication Parse(string text) =>
        TryParse(text, out var communication, out var reason) ? communication : throw new FormatException(reason);

    /// <summary>
    /// Makes the communication of a number from 0 to 9,999,999,999. Zero is valid but looks empty: do not issue it.
    /// </summary>
    public static bool TryMake(
        long number,
        [NotNullWhen(true)] out StructuredCommunication? communication,
        [NotNullWhen(false)] out string? reason)
    {
        communication = null;
        reason = null;
        if (number is < 0 or > 9_999_999_999)
        {
            reason = $"A structured communication is made of a number of at most ten digits, not {number}.";
            return false;
        }

        var digits = number.ToString("0000000000", CultureInfo.InvariantCulture);
        communication = new StructuredCommunication(digits + CheckDigits(digits));
        return true;
    }

    public override string ToString() => Paper;

    /// <summary>
    /// Whether the last two of twelve digits are the check of the first ten; Belgian accounts do the same.
    /// </summary>
    internal static bool HasCheckDigits(string digits) => digits[10..] == CheckDigits(digits[..10]);

    private static string CheckDigits(string digits) =>
        Mod97.TwoDigits(Mod97.Of(digits) is var rest and not 0 ? rest : 97);
}
