namespace Receivables.Domain;

/// <summary>The costs that the law allows a message to announce or ask.</summary>
internal static class LawfulCosts
{
    public static CostsClaim Of(CheckedMessage message)
    {
        var (facts, book, day) = (message.Facts, message.Book, message.Facts.SentOn);
        var principals = facts.Claims.Select(claim => claim.Open).ToList();
        return facts.Regime switch
        {
            _ when facts.Regime == Regime.NlConsumer && facts.ChargedPrincipals.Count > 0 => new DutchCosts(book)
                .OfLeftOut(facts.ChargedPrincipals, facts.ChargedBefore, principals, day, facts.VatOnCosts),
            _ when facts.Regime == Regime.NlConsumer =>
                new DutchCosts(book).OfOneLetter(principals, day, facts.VatOnCosts),
            { Country.Code: "NL" } => new DutchCosts(book).OfBusiness(principals, day, facts.VatOnCosts),
            _ when facts.Regime == Regime.BeConsumer =>
                new BelgianConsumerCosts(book).Indemnity(facts.Principal, facts.AgreedIndemnity, day),
            { Country.Code: "BE" } => new BusinessFlatCosts(book).Belgian(principals.Count, facts.AgreedIndemnity, day),
            _ when facts.Regime == Regime.EuBusiness => new BusinessFlatCosts(book).European(principals.Count, day),
            _ => CostsClaim.None,
        };
    }
}
