using System.Diagnostics.CodeAnalysis;

namespace Receivables.Domain;

/// <summary>
/// An international bank account number (ISO 13616) that is right in every point that can be checked without asking the
/// bank: country, length, structure, check digits, and in Belgium the national check too.
/// </summary>
public sealed record Iban
{
    private readonly IbanCountry country;

    private Iban(string value, IbanCountry country)
    {
        Value = value;
        this.country = country;
    }

    /// <summary>The electronic form: capitals and digits, no spaces.</summary>
    public string Value { get; }

    public string Country => country.Code;

    public bool IsSepa => country.IsSepa;

    /// <summary>What follows the check digits: the account number as the country builds it.</summary>
    public string Bban => Value[4..];

    /// <summary>The code of the bank: <c>ABNA</c> in the Netherlands, three digits in Belgium.</summary>
    public string BankCode => Bban.Substring(country.BankStart, country.BankLength);

    /// <summary>The form for paper, in groups of four.</summary>
    public string Paper => Written.InFours(Value);

    /// <summary>Reads an IBAN in either form, in any case, with spaces or hyphens; else says what is wrong.</summary>
    public static bool TryParse(
        string? text, [NotNullWhen(true)] out Iban? iban, [NotNullWhen(false)] out string? reason)
    {
        iban = null;
        var value = Written.IsTooLong(text) ? "" : Written.Squeeze(text, "-");
        reason = FaultOf(value, text);
        if (reason is null) iban = new Iban(value, IbanCountries.Find(value[..2])!);
        return reason is null;
    }

    /// <summary>
    /// An IBAN that is known to be right; throws <see cref="FormatException"/> with the reason if not.
    /// </summary>
    public static Iban Parse(string text) =>
        TryParse(text, out var iban, out var reason) ? iban : throw new FormatException(reason);

    /// <summary>Puts the check digits before a national account number.</summary>
    public static bool TryMake(
        string countryCode, string bban, [NotNullWhen(true)] out Iban? iban, [NotNullWhen(false)] out string? reason)
    {
        var prefix = Written.Squeeze(countryCode);
        var body = Written.Squeeze(bban, "-");
        if (prefix.Length == 2 && body.Length is > 0 and <= 30 && Written.AreDigitsOrCapitals(prefix + body))
        {
            return TryParse(prefix + Mod97.CheckDigits(body, prefix) + body, out iban, out reason);
        }

        iban = null;
        reason = $"The format is wrong: an IBAN is made of a country of two letters and an account number of at most "
            + $"30 letters and digits, not {Written.Quote(countryCode)} and {Written.Quote(bban)}.";
        return false;
    }

    public bool Equals(Iban? other) => other is not null && Value == other.Value;

    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Value;

    private static string? FaultOf(string value, string? text)
    {
        if (value.Length < 5 || !IsFormed(value))
        {
            return "The format is wrong: an IBAN is two letters, two check digits and up to 30 letters and digits, "
                + $"not {Written.Quote(text)}.";
        }

        var built = IbanCountries.Find(value[..2]);
        if (built is null) return $"The country is wrong: no IBAN begins with {value[..2]}.";
        if (value.Length != built.Length)
        {
            return $"The length is wrong: an IBAN of {built.Code} has {built.Length} characters, "
                + $"{Written.Quote(value)} has {value.Length}.";
        }

        var misfit = built.FirstMisfit(value.AsSpan(4));
        if (misfit >= 0)
        {
            return $"The format is wrong: character {misfit + 5} of {Written.Quote(value)} must be "
                + $"{built.WordFor(misfit)} in an IBAN of {built.Code}.";
        }

        return IsChecked(value) ? null : $"The checksum is wrong: {value} has a typing error somewhere.";
    }

    private static bool IsFormed(string value) =>
        char.IsAsciiLetterUpper(value[0]) && char.IsAsciiLetterUpper(value[1])
        && char.IsAsciiDigit(value[2]) && char.IsAsciiDigit(value[3])
        && Written.AreDigitsOrCapitals(value.AsSpan(4));

    // Comparing with the digits that would be made also refuses 00, 01 and 99, which leave the same remainder as
    // others.
    private static bool IsChecked(string value) =>
        Mod97.AreCheckDigits(value.AsSpan(2, 2), value.AsSpan(4), value.AsSpan(0, 2))
        && (value[..2] != "BE" || StructuredCommunication.HasCheckDigits(value[4..]));
}
