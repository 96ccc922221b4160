using Receivables.Domain;

namespace Receivables.Functions.Sending;

/// <summary>The costs of a message: what the law allows for all its invoices together, or what was claimed before.</summary>
internal sealed class LetterCosts
{
    public LetterCosts(
        Claimable shown, MessageKind kind, IReadOnlyList<LetterLine> claims, DateOnly on, OutgoingMessage? message)
    {
        var lead = claims[0];
        var nothing = lead.Invoice.Money.Principal.Nothing;
        var claimed = Money.Sum(claims.Select(line => line.Invoice.Money.CostsOpen), nothing.Currency);
        var isClaimed = claims.Any(line => line.Invoice.Money.CostsClaimed.IsPositive);
        var mayState = shown.Costs is CostsShown.SumIfUnpaid or CostsShown.AgreedIndemnityIfUnpaid
            || (shown.Costs == CostsShown.SumClaimed && kind == MessageKind.FormalNotice && !isClaimed);
        var byLaw = mayState ? ByLaw(claims, on, message) : CostsClaim.None;
        AgreedIndemnity = lead.Rules.Law.Regime == Regime.BeConsumer && byLaw.Total.IsPositive ? byLaw.Total : null;
        Working = byLaw;
        Amount = shown.Costs is CostsShown.SumClaimed or CostsShown.AsClaimedBefore && byLaw.Total.IsZero ? claimed : byLaw.Total;
        AskedNow = shown.Costs is CostsShown.SumClaimed or CostsShown.AsClaimedBefore ? Amount : nothing;
        Announced = isClaimed ? Money.Sum(claims.Select(line => line.Invoice.Money.CostsClaimed), nothing.Currency) : null;
    }

    public Money Amount { get; }

    /// <summary>The part of it that is to be paid now, rather than if the term passes.</summary>
    public Money AskedNow { get; }

    /// <summary>What was announced before; null before anything was claimed.</summary>
    public Money? Announced { get; }

    public Money? AgreedIndemnity { get; }

    public CostsClaim Working { get; }

    /// <summary>Of Belgian consumers only those invoices count whose contract has the clause.</summary>
    private static CostsClaim ByLaw(IReadOnlyList<LetterLine> claims, DateOnly on, OutgoingMessage? message)
    {
        var law = claims[0].Rules.Law;
        if (law.Regime == Regime.NlConsumer && message is { NoticedPrincipals: { Count: > 0 } before })
        {
            return new DutchCosts(law.Book).OfLeftOut(
                before, message.NoticedCosts, [.. claims.Select(line => line.Invoice.PrincipalAsked)], on, law.VatOnCosts);
        }

        var counted = claims.Where(line => law.Regime != Regime.BeConsumer || line.Invoice.Facts.ClauseIndemnity).ToList();
        return counted.Count == 0 ? CostsClaim.None
            : law.CostsOf([.. counted.Select(line => line.Invoice.PrincipalAsked)], counted[0].Invoice, on);
    }
}
