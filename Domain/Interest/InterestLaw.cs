namespace Receivables.Domain;

/// <summary>The ways of charging interest that the law knows, with the rates of one book of statutes.</summary>
public sealed class InterestLaw
{
    internal InterestLaw(StatuteBook book)
    {
        DutchConsumer = new InterestBasis(
            "Dutch statutory interest", "BW art. 6:119", RateTable.Of(book.Of(DutchLaw.ConsumerInterest)),
            Compounding.Yearly);
        DutchTrade = new InterestBasis(
            "Dutch statutory commercial interest", "BW art. 6:119a", RateTable.Of(book.Of(DutchLaw.TradeInterest)),
            Compounding.Yearly);
        DutchGovernment = DutchTrade with { Article = "BW art. 6:119b" };
        BelgianTrade = new InterestBasis(
            "Belgian commercial interest", "Law of 2 August 2002 art. 5",
            RateTable.Of(book.Of(BelgianLaw.TradeInterest)), Compounding.None);
        BelgianConsumerCap = BelgianTrade with { Name = "Belgian consumer interest", Article = "WER art. XIX.4" };
        BelgianCivil = new InterestBasis(
            "Belgian legal interest", "BW (BE) art. 5.240", RateTable.Of(book.Of(BelgianLaw.LegalInterest)),
            Compounding.None);
        DirectiveMinimum = new InterestBasis(
            "Interest for late payment", "Directive 2011/7/EU art. 2 and 3", ReferenceAndMargin(book),
            Compounding.None);
    }

    /// <summary>BW art. 6:119: consumers and other debts that are not commercial.</summary>
    public InterestBasis DutchConsumer { get; }

    /// <summary>BW art. 6:119a: businesses.</summary>
    public InterestBasis DutchTrade { get; }

    /// <summary>BW art. 6:119b: public authorities, at the rates of businesses.</summary>
    public InterestBasis DutchGovernment { get; }

    /// <summary>
    /// WER art. XIX.4: a consumer owes the agreed rate, at most that of the law of 2 August 2002; see
    /// <see cref="InterestBasis.AtMost"/>. Without an agreed clause <see cref="BelgianCivil"/> applies.
    /// </summary>
    public InterestBasis BelgianConsumerCap { get; }

    /// <summary>Law of 2 August 2002: businesses and public authorities. Simple: nobody agreed to more.</summary>
    public InterestBasis BelgianTrade { get; }

    /// <summary>The ordinary legal rate from formal notice.</summary>
    public InterestBasis BelgianCivil { get; }

    /// <summary>The minimum of the directive for debtors elsewhere in the Union.</summary>
    public InterestBasis DirectiveMinimum { get; }

    /// <summary>
    /// The interest of a regime. For consumers in Belgium it is the cap of a clause; consumers elsewhere in the Union
    /// owe none, so that asking throws <see cref="ArgumentException"/>.
    /// </summary>
    public InterestBasis For(Regime regime)
    {
        ArgumentNullException.ThrowIfNull(regime);
        return regime switch
        {
            _ when regime == Regime.NlConsumer => DutchConsumer,
            _ when regime == Regime.NlBusiness => DutchTrade,
            _ when regime == Regime.NlGovernment => DutchGovernment,
            _ when regime == Regime.BeConsumer => BelgianConsumerCap,
            _ when regime == Regime.BeBusiness || regime == Regime.BeGovernment => BelgianTrade,
            _ when regime == Regime.EuBusiness => DirectiveMinimum,
            _ => throw new ArgumentException($"No interest is charged under {regime}.", nameof(regime)),
        };
    }

    private static RateTable ReferenceAndMargin(StatuteBook book)
    {
        var margin = book.Of(EuropeanLaw.LatePaymentMargin);
        return RateTable.Of(book.Of(EuropeanLaw.ReferenceRate))
            .Select(step => new Percentage(step.Rate.Value + margin.On(step.From).Value.Value));
    }
}
