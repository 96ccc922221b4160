namespace Receivables.Domain;

/// <summary>The quantities of Belgian law, one for each file in <c>Statutes/be</c>.</summary>
public static class BelgianLaw
{
    /// <summary>Interest on commercial debts, law of 2 August 2002; for consumers the cap of any agreed rate.</summary>
    public static readonly StatuteKey<Percentage> TradeInterest = StatuteUnits.PercentPerYear("be", "trade-interest");

    /// <summary>The ordinary legal rate: civil debts, and consumers without a clause.</summary>
    public static readonly StatuteKey<Percentage> LegalInterest = StatuteUnits.PercentPerYear("be", "legal-interest");

    /// <summary>The most that a clause may ask of a consumer as a lump sum, book XIX.4.</summary>
    public static readonly StatuteKey<IndemnityScale> ConsumerIndemnity =
        StatuteUnits.Table("be", "consumer-indemnity", "brackets of the balance", IndemnityScale.Read);

    /// <summary>What reminders to a consumer may cost in a contract of regular delivery, book XIX.2.</summary>
    public static readonly StatuteKey<ReminderFee> ReminderFee =
        StatuteUnits.Table("be", "reminder-fee", "fee and free reminders", Domain.ReminderFee.Read);

    /// <summary>What a business owes for each late invoice without any notice.</summary>
    public static readonly StatuteKey<Money> BusinessFlatCosts = StatuteUnits.Euro("be", "business-flat-costs");

    /// <summary>The free term of the first reminder to a consumer.</summary>
    public static readonly StatuteKey<Days> ConsumerNoticeTerm = StatuteUnits.Days("be", "consumer-notice-term");

    /// <summary>The term of payment where none was agreed, from the day after receipt.</summary>
    public static readonly StatuteKey<Days> PaymentTerm = StatuteUnits.Days("be", "payment-term");

    /// <summary>The longest term between businesses; a longer one is not written.</summary>
    public static readonly StatuteKey<Days> LongestTerm = StatuteUnits.Days("be", "longest-term");

    /// <summary>Limitation of claims under a contract.</summary>
    public static readonly StatuteKey<int> Limitation = StatuteUnits.Years("be", "limitation");

    /// <summary>Limitation of debts that fall due at intervals: rent, utilities, subscriptions.</summary>
    public static readonly StatuteKey<int> LimitationPeriodic = StatuteUnits.Years("be", "limitation-periodic");

    /// <summary>How long invoices are kept, by their date, from the first of January after it.</summary>
    public static readonly StatuteKey<int> Retention = StatuteUnits.Years("be", "retention");

    internal static readonly IReadOnlyList<StatuteKey> All =
    [
        TradeInterest, LegalInterest, ConsumerIndemnity, ReminderFee, BusinessFlatCosts, ConsumerNoticeTerm,
        PaymentTerm, LongestTerm, Limitation, LimitationPeriodic, Retention,
    ];
}
