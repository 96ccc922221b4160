using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Receivables.Domain;

/// <summary>
/// A credit transfer as the European payment QR code holds it (EPC069-12). Draw the payload as a QR code of error
/// level M, at most version 13.
/// </summary>
public sealed record EpcPayment
{
    /// <summary>The whole payload may take this many bytes in its character set.</summary>
    public const int LongestPayload = 331;

    private const long LargestAmountInCents = 99_999_999_999;

    /// <summary>The holder of the account, 1 to 70 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The account; it must lie in the Single Euro Payments Area.</summary>
    public required Iban Iban { get; init; }

    /// <summary>0.01 to 999,999,999.99 euro; null lets the payer fill it in.</summary>
    public Money? Amount { get; init; }

    /// <summary>The bank, 8 or 11 characters; needed for the first version only.</summary>
    public string? Bic { get; init; }

    /// <summary>The purpose of the payment, a code of at most four letters and digits.</summary>
    public string? Purpose { get; init; }

    /// <summary>The structured reference. Not together with <see cref="Text"/>.</summary>
    public CreditorReference? Reference { get; init; }

    /// <summary>Free text, at most 140 characters; a Belgian structured communication goes here.</summary>
    public string? Text { get; init; }

    /// <summary>A note to the payer, at most 70 characters; it does not travel with the payment.</summary>
    public string? Note { get; init; }

    public EpcVersion Version { get; init; } = EpcVersion.Second;

    public EpcCharacterSet CharacterSet { get; init; } = EpcCharacterSet.Utf8;

    /// <summary>
    /// Writes the payload: lines joined by a line feed, empty ones at the end left out; or why it cannot.
    /// </summary>
    public bool TryWrite([NotNullWhen(true)] out string? payload, [NotNullWhen(false)] out string? reason)
    {
        payload = null;
        reason = EpcRules.FaultOf(this);
        if (reason is not null) return false;

        var lines = string.Join('\n',
            "BCD",
            Version == EpcVersion.First ? "001" : "002",
            ((int)CharacterSet).ToString(CultureInfo.InvariantCulture),
            "SCT",
            Bic ?? "",
            Name.Trim(),
            Iban.Value,
            Amount is { } amount ? string.Create(CultureInfo.InvariantCulture, $"EUR{amount.Amount:0.00}") : "",
            Purpose ?? "",
            Reference?.Value ?? "",
            Text?.Trim() ?? "",
            Note?.Trim() ?? "").TrimEnd('\n');

        reason = FaultOfSize(lines);
        if (reason is null) payload = lines;
        return reason is null;
    }

    internal static string? FaultOfAmount(Money amount) =>
        amount.Currency == Currency.Eur && amount.Cents is >= 1 and <= LargestAmountInCents
            ? null
            : $"The amount must lie between 0.01 and 999999999.99 EUR, not be {amount}.";

    private string? FaultOfSize(string lines)
    {
        try
        {
            var size = EpcRules.EncodingOf(CharacterSet).GetByteCount(lines);
            return size <= LongestPayload ? null : $"The payload takes {size} bytes, more than {LongestPayload}.";
        }
        catch (EncoderFallbackException unwritable)
        {
            return $"Character {unwritable.Index + 1} of the payload does not exist in {CharacterSet}; use UTF-8.";
        }
    }
}
