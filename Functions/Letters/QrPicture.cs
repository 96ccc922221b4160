using QRCoder;
using Receivables.Domain;

namespace Receivables.Functions.Letters;

/// <summary>QR codes as pictures of lines: one to pay with a bank's app, one that leads to a page.</summary>
internal static class QrPicture
{
    private const int LongestText = 140;

    /// <summary>The European payment code; null for a claim that it cannot hold.</summary>
    /// <param name="references">What the payment is to say; one structured reference alone goes as such.</param>
    public static string? Payment(LetterCreditor creditor, Money amount, IReadOnlyList<string> references)
    {
        ArgumentNullException.ThrowIfNull(creditor);
        ArgumentNullException.ThrowIfNull(references);
        var distinct = references.Distinct(StringComparer.Ordinal).ToList();
        var text = string.Join(' ', distinct);
        var structured = distinct is [var only] && CreditorReference.TryParse(only, out var reference, out _) ? reference : null;
        var payment = new EpcPayment
        {
            Name = creditor.AccountHolder,
            Iban = creditor.Iban,
            Amount = amount,
            Reference = structured,
            Text = structured is null && text.Length <= LongestText ? text : null,
        };
        return payment.TryWrite(out var payload, out _) ? Of(payload, QRCodeGenerator.ECCLevel.M) : null;
    }

    /// <summary>A code that leads to an address.</summary>
    public static string Address(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Of(address.OriginalString, QRCodeGenerator.ECCLevel.M);
    }

    private static string Of(string payload, QRCodeGenerator.ECCLevel level)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(payload, level, forceUtf8: true);
        using var svg = new SvgQRCode(data);
        return svg.GetGraphic(4, "#000000", "#FFFFFF", drawQuietZones: true);
    }
}
