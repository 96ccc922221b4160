namespace Receivables.Domain;

/// <summary>The longest terms of payment that the law allows; a term that is too long is replaced or cut.</summary>
public sealed class PaymentTermLimits(StatuteBook book)
{
    /// <summary>The term that holds instead of the agreed one, or the agreed one itself.</summary>
    public EffectiveTerm Effective(AgreedTerm agreed)
    {
        ArgumentNullException.ThrowIfNull(agreed);
        return agreed switch
        {
            { Debtor: CompanySize.PublicAuthority } => OfAuthority(agreed),
            { Country.Code: "BE" } => Within(agreed, BelgianLaw.LongestTerm) ?? Void(agreed),
            { Country.Code: "NL", Debtor: CompanySize.Large, Creditor: CompanySize.Small } =>
                Within(agreed, DutchLaw.LongestTermLargeToSmall) ?? Void(agreed),
            _ => OfBusinesses(agreed),
        };
    }

    /// <summary>
    /// Up to the longest term; longer only if expressly agreed and not grossly unfair (6:119a BW, lid 5).
    /// </summary>
    private EffectiveTerm OfBusinesses(AgreedTerm agreed)
    {
        var law = agreed.Country == Country.Netherlands ? DutchLaw.LongestTerm : EuropeanLaw.LongestTerm;
        var longest = book.Of(law).On(agreed.AgreedOn);
        var mayBeLonger = agreed is { IsExpress: true, IsJustified: true };
        return Within(agreed, law) ?? (mayBeLonger
            ? new EffectiveTerm(agreed.Days, TermVerdict.Valid, longest.Source)
            : new EffectiveTerm(longest.Value, TermVerdict.Capped, longest.Source));
    }

    /// <summary>
    /// Thirty days; up to sixty if expressly agreed and justified (6:119b BW, directive 2011/7/EU art. 4).
    /// </summary>
    private EffectiveTerm OfAuthority(AgreedTerm agreed)
    {
        var mayBeLonger = agreed is { IsExpress: true, IsJustified: true };
        var law = agreed.Country == Country.Netherlands
            ? (mayBeLonger ? DutchLaw.LongestTermGovernmentAgreed : DutchLaw.LongestTermGovernment)
            : (mayBeLonger ? EuropeanLaw.LongestTermGovernmentAgreed : EuropeanLaw.LongestTermGovernment);
        return Within(agreed, law) ?? Void(agreed);
    }

    private EffectiveTerm? Within(AgreedTerm agreed, StatuteKey<Days> law)
    {
        var longest = book.Of(law).On(agreed.AgreedOn);
        return agreed.Days.Count <= longest.Value.Count
            ? new EffectiveTerm(agreed.Days, TermVerdict.Valid, longest.Source)
            : null;
    }

    private EffectiveTerm Void(AgreedTerm agreed)
    {
        var law = agreed.Country == Country.Netherlands ? DutchLaw.PaymentTerm
            : agreed.Country == Country.Belgium ? BelgianLaw.PaymentTerm
            : EuropeanLaw.PaymentTerm;
        var byLaw = book.Of(law).On(agreed.AgreedOn);
        return new EffectiveTerm(byLaw.Value, TermVerdict.Void, byLaw.Source);
    }
}
