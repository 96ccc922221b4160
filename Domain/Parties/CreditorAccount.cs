namespace Receivables.Domain;

/// <summary>A bank account that debtors pay to.</summary>
/// <param name="Holder">As the bank knows the account; banks compare it with what the payer writes.</param>
public sealed record CreditorAccount(string Iban, string Holder);
