using System.Diagnostics.CodeAnalysis;

namespace Receivables.Domain;

/// <summary>A structured creditor reference (ISO 11649): RF, two check digits and 1 to 21 letters and digits.</summary>
public sealed record CreditorReference
{
    private const int LongestBody = 21;

    private CreditorReference(string value) => Value = value;

    /// <summary>The electronic form: capitals and digits, no spaces.</summary>
    public string Value { get; }

    /// <summary>The creditor's own reference, behind the check digits.</summary>
    public string Reference => Value[4..];

    /// <summary>The form for paper, in groups of four.</summary>
    public string Paper => Written.InFours(Value);

    /// <summary>Reads a reference in either form and in any case; else says what is wrong.</summary>
    public static bool TryParse(
        string? text,
        [NotNullWhen(true)] out CreditorReference? reference,
        [NotNullWhen(false)] out string? reason)
    {
        reference = null;
        var value = Written.IsTooLong(text) ? "" : Written.Squeeze(text);
        reason = FaultOf(value, text);
        if (reason is null) reference = new CreditorReference(value);
        return reason is null;
    }

    /// <summary>A reference that is known to be right; throws <see cref="FormatException"/> if not.</summary>
    public static CreditorReference Parse(string text) =>
        TryParse(text, out var reference, out var reason) ? reference : throw new FormatException(reason);

    /// <summary>
    /// Makes the reference for an invoice number. Only its letters and digits count, so 2026-1 and 20261 give the same
    /// one: the caller sees to it that its numbers differ in more than punctuation.
    /// </summary>
    public static bool TryMake(
        string number,
        [NotNullWhen(true)] out CreditorReference? reference,
        [NotNullWhen(false)] out string? reason)
    {
        ArgumentNullException.ThrowIfNull(number);
        reference = null;
        reason = null;
        var body = string.Concat(number.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        if (body.Length is 0 or > LongestBody || !Written.AreDigitsOrCapitals(body))
        {
            reason = $"A creditor reference takes 1 to {LongestBody} letters A-Z and digits, not "
                + $"{Written.Quote(number)}.";
            return false;
        }

        reference = new CreditorReference("RF" + Mod97.CheckDigits(body, "RF") + body);
        return true;
    }

    public override string ToString() => Value;

    /// <summary>Whether the text is a reference in either form: cheap, for texts that mostly are none.</summary>
    internal static bool IsWritten(ReadOnlySpan<char> text)
    {
        if (text.Length > Written.LongestNumber) return false;

        Span<char> value = stackalloc char[Written.LongestNumber];
        value = value[..Written.Squeeze(text, "", value)];
        return IsFormed(value) && IsChecked(value);
    }

    private static bool IsFormed(ReadOnlySpan<char> value) =>
        value.Length is > 4 and <= 4 + LongestBody
        && value.StartsWith("RF", StringComparison.Ordinal)
        && Written.AreDigits(value[2..4])
        && Written.AreDigitsOrCapitals(value[4..]);

    private static bool IsChecked(ReadOnlySpan<char> value) => Mod97.AreCheckDigits(value[2..4], value[4..], "RF");

    private static string? FaultOf(string value, string? text)
    {
        if (!IsFormed(value))
        {
            return $"The format is wrong: a creditor reference is RF, two check digits and 1 to {LongestBody} letters "
                + $"and digits, not {Written.Quote(text)}.";
        }

        return IsChecked(value)
            ? null
            : $"The checksum is wrong: {value} has a typing error somewhere.";
    }
}
