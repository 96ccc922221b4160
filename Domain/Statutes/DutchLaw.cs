namespace Receivables.Domain;

/// <summary>The quantities of Dutch law, one for each file in <c>Statutes/nl</c>.</summary>
public static class DutchLaw
{
    /// <summary>Interest on debts that are not commercial, BW art. 6:119.</summary>
    public static readonly StatuteKey<Percentage> ConsumerInterest =
        StatuteUnits.PercentPerYear("nl", "consumer-interest");

    /// <summary>Interest on commercial debts, BW art. 6:119a and (public authorities) 6:119b.</summary>
    public static readonly StatuteKey<Percentage> TradeInterest = StatuteUnits.PercentPerYear("nl", "trade-interest");

    /// <summary>The scale of collection costs, called BIK.</summary>
    public static readonly StatuteKey<CostScale> CollectionCosts =
        StatuteUnits.Table("nl", "collection-costs", "scale of the principal", CostScale.Read);

    /// <summary>What collection costs rise by where value added tax on them cannot be deducted.</summary>
    public static readonly StatuteKey<Percentage> ValueAddedTax = StatuteUnits.Percent("nl", "value-added-tax");

    /// <summary>The ceiling of collection costs on instalments of one contract, BIK art. 2a.</summary>
    public static readonly StatuteKey<InstalmentCosts> InstalmentCosts =
        StatuteUnits.Table("nl", "instalment-costs", "ceiling for instalments", Domain.InstalmentCosts.Read);

    /// <summary>What a business owes for each late invoice without any notice.</summary>
    public static readonly StatuteKey<Money> BusinessMinimumCosts = StatuteUnits.Euro("nl", "business-minimum-costs");

    /// <summary>The free term of the letter that must precede collection costs of a consumer.</summary>
    public static readonly StatuteKey<Days> ConsumerNoticeTerm = StatuteUnits.Days("nl", "consumer-notice-term");

    /// <summary>The term of payment where none was agreed, from the day after receipt.</summary>
    public static readonly StatuteKey<Days> PaymentTerm = StatuteUnits.Days("nl", "payment-term");

    /// <summary>The longest term between businesses unless more was expressly agreed.</summary>
    public static readonly StatuteKey<Days> LongestTerm = StatuteUnits.Days("nl", "longest-term");

    /// <summary>The longest term that a large company may agree with a small one.</summary>
    public static readonly StatuteKey<Days> LongestTermLargeToSmall =
        StatuteUnits.Days("nl", "longest-term-large-to-small");

    /// <summary>The longest term of a public authority, unless more is expressly agreed and justified.</summary>
    public static readonly StatuteKey<Days> LongestTermGovernment = StatuteUnits.Days("nl", "longest-term-government");

    /// <summary>The longest term of a public authority that was expressly agreed and is justified.</summary>
    public static readonly StatuteKey<Days> LongestTermGovernmentAgreed =
        StatuteUnits.Days("nl", "longest-term-government-agreed");

    /// <summary>When a company is large: it passes two of three limits.</summary>
    public static readonly StatuteKey<LargeCompany> LargeCompany =
        StatuteUnits.Table("nl", "large-company", "limits of size", Domain.LargeCompany.Read);

    /// <summary>Limitation of claims under a contract, and of interest.</summary>
    public static readonly StatuteKey<int> Limitation = StatuteUnits.Years("nl", "limitation");

    /// <summary>Limitation of the price of goods that a consumer bought.</summary>
    public static readonly StatuteKey<int> LimitationConsumerGoods =
        StatuteUnits.Years("nl", "limitation-consumer-goods");

    /// <summary>How long books and invoices are kept, from the end of the year of the last fact.</summary>
    public static readonly StatuteKey<int> Retention = StatuteUnits.Years("nl", "retention");

    internal static readonly IReadOnlyList<StatuteKey> All =
    [
        ConsumerInterest, TradeInterest, CollectionCosts, ValueAddedTax, InstalmentCosts, BusinessMinimumCosts,
        ConsumerNoticeTerm, PaymentTerm, LongestTerm, LongestTermLargeToSmall, LongestTermGovernment,
        LongestTermGovernmentAgreed, LargeCompany, Limitation, LimitationConsumerGoods, Retention,
    ];
}
