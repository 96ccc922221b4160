namespace Receivables.Domain;

/// <summary>What decides whether collection costs or an indemnity may be charged.</summary>
public sealed record CostsPermissionFacts(Regime Regime, DefaultStart Default)
{
    /// <summary>The term of the letter of fourteen days, or of the Belgian legal reminder, once served.</summary>
    public NoticeTerm? ServedTerm { get; init; }

    public OwnTerms OwnTerms { get; init; } = OwnTerms.NotReviewed;

    /// <summary>Whether the contract with a Belgian consumer expressly agrees an indemnity.</summary>
    public bool IndemnityAgreed { get; init; }
}
