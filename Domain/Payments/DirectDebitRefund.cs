namespace Receivables.Domain;

/// <summary>
/// How long a SEPA Core direct debit can still be taken back: a claim that was paid so stays reversible. Rulebook of
/// the SEPA Direct Debit Core scheme, after directive (EU) 2015/2366 art. 71 and 77.
/// </summary>
public static class DirectDebitRefund
{
    /// <summary>Eight weeks for a debit that the debtor authorised.</summary>
    public const int AuthorisedDays = 56;

    /// <summary>Thirteen months for one that was not.</summary>
    public const int UnauthorisedMonths = 13;

    /// <summary>The last day on which the debtor gets an authorised debit back without giving a reason.</summary>
    public static DateOnly AuthorisedUntil(DateOnly debitedOn) => debitedOn.AddDays(AuthorisedDays);

    /// <summary>The last day for an unauthorised debit; a day that the month lacks becomes its last.</summary>
    public static DateOnly UnauthorisedUntil(DateOnly debitedOn) => debitedOn.AddMonths(UnauthorisedMonths);
}
