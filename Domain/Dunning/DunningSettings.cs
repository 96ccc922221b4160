namespace Receivables.Domain;

/// <summary>
/// What a creditor settled about dunning, and where the debtor lives: all that a decision needs besides the facts.
/// </summary>
/// <param name="Debtor">The debtor's country: its calendar and time zone decide when messages go out.</param>
public sealed record DunningSettings(Country Debtor)
{
    /// <summary>Where in the send window this debtor's messages go, as a part of <see cref="SpreadParts"/>.</summary>
    public int SpreadPart { get; init; }

    /// <summary>Into how many parts the window is divided; 1 sends everything at its opening.</summary>
    public int SpreadParts { get; init; } = 1;

    /// <summary>Working days that a stage may be late and still go out; later a person decides.</summary>
    public int LateWorkingDays { get; init; } = 5;

    /// <summary>A rest of at most this is written off rather than dunned.</summary>
    public Money SmallRest { get; init; } = Money.Euro(1.00m);

    /// <summary>Under this no formal notice goes; the invoice goes to the small-claims list.</summary>
    public Money NoticeMinimum { get; init; } = Money.Euro(15.00m);

    /// <summary>Whether written stages wait for the bank's entries.</summary>
    public bool BankFeedRequired { get; init; }

    /// <summary>The last booking day of which all entries are in; null when no statement was read.</summary>
    public DateOnly? BankFeedUpTo { get; init; }

    /// <summary>Whether the debtor can be written to by that channel.</summary>
    public bool HasEmail { get; init; } = true;

    public bool HasAddress { get; init; } = true;

    /// <summary>
    /// Holds and circumstances in force for the debtor: an invoice that does not know one takes it over before anything
    /// else.
    /// </summary>
    public IReadOnlyList<InvoiceEvent> Standing { get; init; } = [];

    public SendWindow Window => SendWindow.Of(Debtor);

    public DateOnly LocalDay(DateTimeOffset moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Debtor.TimeZone).DateTime);

    /// <summary>The moment at which this debtor's messages of that day go out.</summary>
    public DateTimeOffset MomentOn(DateOnly day) => Window.MomentOn(day, SpreadPart, SpreadParts);

    /// <summary>The first moment of a day where the debtor lives.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Debtor.TimeZone.GetUtcOffset(midnight));
    }

    public bool CanReachBy(DeliveryChannel channel) => channel == DeliveryChannel.Email ? HasEmail : HasAddress;
}
