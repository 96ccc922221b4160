namespace Receivables.Domain;

/// <summary>The kinds of claims that lapse after different times.</summary>
public enum LimitationKind
{
    /// <summary>
    /// Dutch claims under a contract between businesses, services, rent and everything else (3:307 BW).
    /// </summary>
    DutchContract,

    /// <summary>The price of goods that a Dutch consumer bought (7:28 BW).</summary>
    DutchConsumerGoods,

    /// <summary>Belgian personal claims in general.</summary>
    BelgianContract,

    /// <summary>Belgian debts that fall due at intervals: rent, utilities, subscriptions.</summary>
    BelgianPeriodic,
}
