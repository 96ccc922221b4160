namespace Receivables.Domain;

/// <summary>Who takes claims over, with the registration that the law asks of collectors.</summary>
public sealed record CollectionAgency(string Name, string Registration, string? Email);
