namespace Receivables.Domain;

/// <summary>
/// The claim that the debtor pays (6:43 BW, first paragraph): a structured reference or an invoice number in the text.
/// </summary>
/// <param name="Claim">The claim meant.</param>
/// <param name="Amount">The part meant for it, as a remittance advice tells; null for as much as it takes.</param>
public sealed record Designation(ClaimId Claim, Money? Amount = null);
