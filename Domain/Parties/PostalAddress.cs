namespace Receivables.Domain;

/// <summary>Where a letter can be brought.</summary>
/// <param name="Country">Two letters, ISO 3166-1.</param>
public sealed record PostalAddress(string Street, string PostalCode, string City, string Country);
