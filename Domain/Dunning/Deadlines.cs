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

    /// <summary>Working days that a reply of the debtor pauses dunning.</summary>
    public const int ReplyWorkingDays = 3;

    /// <summary>Paid in full within so many working days after the term of a consumer: costs are not claimed.</summary>
    public const int CostsGraceWorkingDays = 2;
}
