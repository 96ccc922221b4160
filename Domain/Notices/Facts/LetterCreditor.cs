namespace Receivables.Domain;

/// <summary>The creditor as a message must name it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Iban">The account to pay to, as it stands on the invoice copy or is recorded.</param>
/// <param name="AccountHolder">The holder as the bank knows it.</param>
/// <param name="EnterpriseNumber">The Belgian enterprise number; null elsewhere.</param>
public sealed record LetterCreditor(string Name, Iban Iban, string AccountHolder, string? EnterpriseNumber = null);
