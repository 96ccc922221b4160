using System.Text.Json.Serialization;

namespace Receivables.Domain;

/// <summary>Who owes: one debtor of one creditor, as last told.</summary>
/// <param name="Id">The creditor's own number for it.</param>
public sealed record Debtor(string Id, DebtorKind Kind, string Name, string Country)
{
    public string Language { get; init; } = "nl";

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public PostalAddress? Address { get; init; }

    public string? VatNumber { get; init; }

    public string? RegistrationNumber { get; init; }

    public string? LegalForm { get; init; }

    /// <summary>Whether Dutch texts say <c>je</c> rather than <c>u</c>.</summary>
    public bool IsInformal { get; init; }

    public string? Category { get; init; }

    /// <summary><c>email</c>, <c>post</c> or <c>peppol</c>; null for the order of the policy.</summary>
    public string? PreferredChannel { get; init; }

    /// <summary>A policy of its own; null for that of its category, kind or creditor.</summary>
    public string? Policy { get; init; }

    /// <summary>Holds and circumstances in force, which every invoice takes over.</summary>
    [JsonIgnore]
    public IReadOnlyList<InvoiceEvent> Standing { get; init; } = [];

    public string? PeppolId { get; init; }

    public IReadOnlyList<DebtorContact> Contacts { get; init; } = [];

    /// <summary>Where a message of that kind goes: the contact with the role, else the debtor's own address.</summary>
    public string? EmailFor(string role) =>
        Contacts.FirstOrDefault(contact => contact.Role == role)?.Email
        ?? Contacts.FirstOrDefault(contact => contact.Role == DebtorContact.Billing)?.Email
        ?? Email;
}
