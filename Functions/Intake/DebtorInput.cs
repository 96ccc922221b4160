using Receivables.Domain;

namespace Receivables.Functions.Intake;

/// <summary>A debtor as posted with an invoice or on its own.</summary>
public sealed record DebtorInput
{
    public string? Id { get; init; }

    public DebtorKind? Kind { get; init; }

    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? Language { get; init; }

    public string? Country { get; init; }

    public string? VatNumber { get; init; }

    public string? RegistrationNumber { get; init; }

    public string? Phone { get; init; }

    public string? LegalForm { get; init; }

    /// <summary><c>formal</c> (u) or <c>informal</c> (je).</summary>
    public string? FormOfAddress { get; init; }

    public string? PreferredChannel { get; init; }

    public string? Category { get; init; }

    /// <summary>A policy of its own; null for that of its category or kind.</summary>
    public string? Policy { get; init; }

    public string? PeppolId { get; init; }

    public PostalAddress? Address { get; init; }

    public IReadOnlyList<DebtorContact>? Contacts { get; init; }
}
