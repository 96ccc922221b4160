namespace Receivables.Functions.Storage;

/// <summary>What a payment may be for, for a person to decide.</summary>
/// <param name="Invoice">The canonical number.</param>
/// <param name="Confidence">Over 0 and under 1: what is certain is allocated and not suggested.</param>
public sealed record PaymentSuggestion(string Invoice, decimal Confidence, string Why);
