using System.Diagnostics.CodeAnalysis;

namespace Receivables.Domain;

/// <summary>
/// The number of a company in the trade register: the KvK number of the Netherlands (eight digits, no check) or the
/// enterprise number of Belgium (ten digits with a check by 97).
/// </summary>
public sealed record RegistrationNumber
{
    private RegistrationNumber(Country country, string value)
    {
        Country = country;
        Value = value;
    }

    public Country Country { get; }

    /// <summary>The bare digits.</summary>
    public string Value { get; }

    /// <summary>As people write it: <c>12345678</c>, and in Belgium <c>0123.456.749</c>.</summary>
    public string Paper => Country == Country.Belgium ? $"{Value[..4]}.{Value[4..7]}.{Value[7..]}" : Value;

    /// <summary>
    /// Reads a Dutch or Belgian number as the country's register writes it; a Belgian one may lack its first zero or
    /// carry BE before it. For other countries, and for what is wrong, it answers with the reason.
    /// </summary>
    public static bool TryParse(
        Country country,
        string? text,
        [NotNullWhen(true)] out RegistrationNumber? number,
        [NotNullWhen(false)] out string? reason)
    {
        number = null;
        var value = Written.IsTooLong(text) ? "" : Written.Squeeze(text, ".-");
        if (country == Country.Belgium)
        {
            if (value.StartsWith("BE", StringComparison.Ordinal)) value = value[2..];
            if (value.Length == 9) value = "0" + value;
        }

        reason = country.Code switch
        {
            "NL" => DutchFault(value, text),
            "BE" => BelgianFault(value, text),
            _ => $"The registration numbers of {country} are not known here; only those of NL and BE are checked.",
        };
        if (reason is null) number = new RegistrationNumber(country, value);
        return reason is null;
    }

    /// <summary>
    /// A number that is known to be right; throws <see cref="FormatException"/> with the reason if not.
    /// </summary>
    public static RegistrationNumber Parse(Country country, string text) =>
        TryParse(country, text, out var number, out var reason) ? number : throw new FormatException(reason);

    public override string ToString() => Paper;

    /// <summary>Whether the last two of ten digits are 97 less the remainder of the first eight by 97.</summary>
    internal static bool HasBelgianCheck(string digits) =>
        Mod97.Of(digits.AsSpan(0, 8)) is var rest && digits[8..] == $"{97 - rest:00}";

    private static string? DutchFault(string value, string? text) =>
        value.Length == 8 && Written.AreDigits(value) && value != "00000000"
            ? null
            : $"The format is wrong: a KvK number is eight digits such as 12345678, not {Written.Quote(text)}.";

    private static string? BelgianFault(string value, string? text)
    {
        if (value.Length != 10 || !Written.AreDigits(value) || value[0] is not ('0' or '1'))
        {
            return "The format is wrong: a Belgian enterprise number is ten digits of which the first is 0 or 1, such "
                + $"as 0123.456.749, not {Written.Quote(text)}.";
        }

        return HasBelgianCheck(value) && value != "0000000097"
            ? null
            : $"The checksum is wrong: {Written.Quote(text)} has a typing error somewhere.";
    }
}
