namespace Receivables.Domain;

/// <summary>A term of payment that businesses, or a business and a public authority, agreed.</summary>
/// <param name="Country">Whose law.</param>
/// <param name="Debtor">How large the one that pays is.</param>
/// <param name="Creditor">How large the one that is paid is.</param>
/// <param name="Days">The days agreed.</param>
/// <param name="AgreedOn">The day of the contract: the law of that day counts.</param>
public sealed record AgreedTerm(Country Country, CompanySize Debtor, CompanySize Creditor, Days Days, DateOnly AgreedOn)
{
    /// <summary>Whether it was agreed expressly, rather than in general terms.</summary>
    public bool IsExpress { get; init; }

    /// <summary>Whether it is not grossly unfair (businesses) or objectively justified (public authorities).</summary>
    public bool IsJustified { get; init; }
}
