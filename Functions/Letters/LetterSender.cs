using Receivables.Domain;

namespace Receivables.Functions.Letters;

/// <summary>The creditor as the head of its letters shows it.</summary>
/// <param name="Country">Where the letter is posted; addresses elsewhere name their country.</param>
/// <param name="Lines">Address and numbers, under the name.</param>
/// <param name="Footer">One line at the foot of every page.</param>
/// <param name="Logo">A picture in PNG or JPEG; null for the name in letters.</param>
internal sealed record LetterSender(string Country, IReadOnlyList<string> Lines, string Footer, ReadOnlyMemory<byte>? Logo)
{
    public static LetterSender Of(Creditor creditor, ReadOnlyMemory<byte>? logo)
    {
        ArgumentNullException.ThrowIfNull(creditor);
        var numbers = string.Join(" · ", new[] { creditor.RegistrationNumber, creditor.VatNumber }.OfType<string>());
        var address = creditor.Address;
        List<string> lines =
        [
            .. address is null ? Array.Empty<string>() : [address.Street, $"{address.PostalCode}  {address.City}"],
            .. numbers.Length > 0 ? [numbers] : Array.Empty<string>(),
            .. creditor.Brand.ReplyTo.Length > 0 ? [creditor.Brand.ReplyTo] : Array.Empty<string>(),
        ];
        var account = creditor.Accounts is [var first, ..] ? $"IBAN {Iban.Parse(first.Iban).Paper}" : "";
        return new LetterSender(creditor.Country, lines,
            string.Join(" · ", new[] { creditor.Name, account }.Where(part => part.Length > 0)), logo);
    }
}
