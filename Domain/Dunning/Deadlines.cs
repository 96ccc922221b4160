namespace Receivables.Domain;

/// <summary>
/// How long a step may take before it counts as not done; every wait in the product has such a bound.
/// </summary>
public static class Deadlines
{
    /// <summary>A mail without a delivery report after this was not served.</summary>
    public static readonly TimeSpan DeliveryReport = TimeSpan.FromHours(24);

    /// <summary>
    /// A message is asked for so long before its slot, so that all that is ready for a debtor is gathered when the slot
    /// closes on time.
    /// </summary>
    public static readonly TimeSpan RequestLead = TimeSpan.FromMinutes(5);

    /// <summary>A reservation that did not become a message after this is given back by the sweeper.</summary>
    public static readonly TimeSpan Reservation = TimeSpan.FromMinutes(10);

    /// <summary>Working days between two messages to one debtor about different invoices.</summary>
    public const int ContactGapWorkingDays = 5;

    /// <summary>Working days that a reply of the debtor pauses dunning.</summary>
    public const int ReplyWorkingDays = 3;

    /// <summary>Working days that dunning waits while the bank is looked at for money that the debtor says was paid.</summary>
    public const int SaysPaidWorkingDays = 5;

    /// <summary>
    /// Working days after a promised day, or that of an instalment, before it counts as missed: what was paid on the day
    /// is in the bank's entries of the next.
    /// </summary>
    public const int PromiseGraceWorkingDays = 1;

    /// <summary>Working days after an instalment's day in which it may still be paid; then the whole rest is due.</summary>
    public const int InstalmentGraceWorkingDays = 5;

    /// <summary>Paid in full within so many working days after the term of a consumer: costs are not claimed.</summary>
    public const int CostsGraceWorkingDays = 2;
}
