namespace Receivables.Domain;

/// <summary>The quantities of directive 2011/7/EU on late payment, one for each file in <c>Statutes/eu</c>.</summary>
public static class EuropeanLaw
{
    /// <summary>The rate of the last main refinancing operation of the ECB before each half-year.</summary>
    public static readonly StatuteKey<Percentage> ReferenceRate = StatuteUnits.PercentPerYear("eu", "reference-rate");

    /// <summary>The points that late payment adds to the reference rate at the least.</summary>
    public static readonly StatuteKey<Percentage> LatePaymentMargin =
        StatuteUnits.PercentPerYear("eu", "late-payment-margin");

    /// <summary>The fixed sum for each late invoice.</summary>
    public static readonly StatuteKey<Money> FixedSum = StatuteUnits.Euro("eu", "fixed-sum");

    /// <summary>The term of payment where none was agreed, from the day after receipt.</summary>
    public static readonly StatuteKey<Days> PaymentTerm = StatuteUnits.Days("eu", "payment-term");

    /// <summary>The longest term between businesses unless more was expressly agreed.</summary>
    public static readonly StatuteKey<Days> LongestTerm = StatuteUnits.Days("eu", "longest-term");

    /// <summary>The longest term of a public authority.</summary>
    public static readonly StatuteKey<Days> LongestTermGovernment = StatuteUnits.Days("eu", "longest-term-government");

    /// <summary>The longest term of a public authority that was expressly agreed and is justified.</summary>
    public static readonly StatuteKey<Days> LongestTermGovernmentAgreed =
        StatuteUnits.Days("eu", "longest-term-government-agreed");

    internal static readonly IReadOnlyList<StatuteKey> All =
    [
        ReferenceRate, LatePaymentMargin, FixedSum, PaymentTerm, LongestTerm, LongestTermGovernment,
        LongestTermGovernmentAgreed,
    ];
}
