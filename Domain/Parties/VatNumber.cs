using System.Diagnostics.CodeAnalysis;

namespace Receivables.Domain;

/// <summary>
/// A European VAT number. Dutch and Belgian numbers are checked to the last digit, those of other countries by their
/// form; whether a number has been issued only the tax office knows.
/// </summary>
public sealed record VatNumber
{
    private VatNumber(string value) => Value = value;

    /// <summary>Capitals and digits, without spaces or dots: <c>NL123456782B01</c>, <c>BE0123456749</c>.</summary>
    public string Value { get; }

    /// <summary>The country before the number. Greece writes EL, Northern Ireland XI.</summary>
    public string Country => Value[..2];

    /// <summary>Reads a number with its country before it; else says what is wrong.</summary>
    public static bool TryParse(
        string? text, [NotNullWhen(true)] out VatNumber? number, [NotNullWhen(false)] out string? reason)
    {
        number = null;
        var value = Written.IsTooLong(text) ? "" : Written.Squeeze(text, ".-/");
        reason = null;
        if (value.StartsWith("BE", StringComparison.Ordinal) && value.Length == 11) value = "BE0" + value[2..];
        if (value.StartsWith("GR", StringComparison.Ordinal)) value = "EL" + value[2..];

        if (value.Length < 4 || !char.IsAsciiLetterUpper(value[0]) || !char.IsAsciiLetterUpper(value[1]))
        {
            reason = "The format is wrong: a VAT number begins with the two letters of its country, such as "
                + $"NL123456782B01, not {Written.Quote(text)}.";
            return false;
        }

        reason = value[..2] switch
        {
            "NL" => DutchFault(value),
            "BE" => BelgianFault(value),
            _ => FormFault(value),
        };
        if (reason is null) number = new VatNumber(value);
        return reason is null;
    }

    /// <summary>
    /// A number that is known to be right; throws <see cref="FormatException"/> with the reason if not.
    /// </summary>
    public static VatNumber Parse(string text) =>
        TryParse(text, out var number, out var reason) ? number : throw new FormatException(reason);

    public override string ToString() => Value;

    // Companies carry a number whose nine digits pass the eleven-check of the tax office; since 2020 sole traders carry
    // one that does not, but that leaves 1 when divided by 97. Either is enough.
    private static string? DutchFault(string value)
    {
        var isFormed = value.Length == 14 && Written.AreDigits(value.AsSpan(2, 9)) && value[11] == 'B'
            && Written.AreDigits(value.AsSpan(12)) && value[12..] != "00";
        if (!isFormed)
        {
            return "The format is wrong: a Dutch VAT number is NL, nine digits, B and two digits from 01, not "
                + $"{Written.Quote(value)}.";
        }

        return PassesElevenCheck(value.AsSpan(2, 9)) || Mod97.Of(value) == 1
            ? null
            : $"The checksum is wrong: {value} has a typing error somewhere.";
    }

    private static bool PassesElevenCheck(ReadOnlySpan<char> digits)
    {
        var sum = -(digits[8] - '0');
        for (var place = 0; place < 8; place++)
        {
            sum += (digits[place] - '0') * (9 - place);
        }

        return sum % 11 == 0 && digits.ContainsAnyExcept('0');
    }

    private static string? BelgianFault(string value)
    {
        if (value.Length != 12 || !Written.AreDigits(value.AsSpan(2)) || value[2] is not ('0' or '1'))
        {
            return "The format is wrong: a Belgian VAT number is BE and ten digits of which the first is 0 or 1, not "
                + $"{Written.Quote(value)}.";
        }

        return RegistrationNumber.HasBelgianCheck(value[2..])
            ? null
            : $"The checksum is wrong: {value} has a typing error somewhere.";
    }

    private static string? FormFault(string value)
    {
        var forms = VatNumberForms.Of(value[..2]);
        if (forms.Count == 0) return $"The country is wrong: no European VAT number begins with {value[..2]}.";

        return forms.Any(form => VatNumberForms.Fits(value.AsSpan(2), form))
            ? null
            : $"The format is wrong: a VAT number of {value[..2]} looks like {value[..2]}{string.Join(" or ", forms)} "
                + $"(9 a digit, A a letter, X either), not {Written.Quote(value)}.";
    }
}
