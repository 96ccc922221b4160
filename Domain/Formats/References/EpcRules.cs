using System.Text;

namespace Receivables.Domain;

/// <summary>What each line of the payment QR code may hold.</summary>
internal static class EpcRules
{
    public static string? FaultOf(EpcPayment payment) =>
        FaultOfLine("name", payment.Name, 70, mandatory: true)
        ?? (payment.Iban.IsSepa ? null : $"The account {payment.Iban} lies outside the Single Euro Payments Area.")
        ?? (payment.Amount is { } amount ? EpcPayment.FaultOfAmount(amount) : null)
        ?? FaultOfBic(payment)
        ?? FaultOfPurpose(payment.Purpose)
        ?? FaultOfLine("text", payment.Text, 140)
        ?? FaultOfLine("note", payment.Note, 70)
        ?? (payment.Reference is not null && !string.IsNullOrWhiteSpace(payment.Text)
            ? "A payment carries a structured reference or a text, not both."
            : null)
        ?? (Enum.IsDefined(payment.CharacterSet) && Enum.IsDefined(payment.Version)
            ? null
            : "The version or the character set is none of those listed.");

    public static Encoding EncodingOf(EpcCharacterSet set) => set switch
    {
        EpcCharacterSet.Iso8859Part1 => Iso(28591),
        EpcCharacterSet.Iso8859Part2 => Iso(28592),
        EpcCharacterSet.Iso8859Part4 => Iso(28594),
        EpcCharacterSet.Iso8859Part5 => Iso(28595),
        EpcCharacterSet.Iso8859Part7 => Iso(28597),
        EpcCharacterSet.Iso8859Part15 => Iso(28605),
        _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
    };

    private static Encoding Iso(int codePage)
    {
        var encoding = codePage == 28591
            ? (Encoding)Encoding.Latin1.Clone()
            : (Encoding)CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.Clone();
        encoding.EncoderFallback = EncoderFallback.ExceptionFallback;
        return encoding;
    }

    private static string? FaultOfBic(EpcPayment payment)
    {
        if (payment.Bic is not { Length: > 0 } bic)
        {
            return payment.Version == EpcVersion.First
                ? "The first version of the code needs the BIC of the bank."
                : null;
        }

        var isFormed = bic.Length is 8 or 11 && Written.AreDigitsOrCapitals(bic)
            && bic[..6].All(char.IsAsciiLetterUpper);
        return isFormed ? null : $"A BIC is 8 or 11 capitals and digits such as ABNANL2A, not {Written.Quote(bic)}.";
    }

    private static string? FaultOfPurpose(string? purpose) =>
        string.IsNullOrEmpty(purpose) || (purpose.Length <= 4 && Written.AreDigitsOrCapitals(purpose))
            ? null
            : $"A purpose is a code of at most four capitals and digits, not {Written.Quote(purpose)}.";

    private static string? FaultOfLine(string line, string? text, int longest, bool mandatory = false)
    {
        if (string.IsNullOrWhiteSpace(text)) return mandatory ? $"The {line} is missing." : null;
        if (text.Any(char.IsControl)) return $"The {line} holds a line break or another control character.";

        var length = text.Trim().EnumerateRunes().Count();
        return length <= longest ? null : $"The {line} has {length} characters, more than {longest}.";
    }
}
