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

    /// <summary>Whether the creditor's messages may leave; in test and after an emergency stop they wait.</summary>
    public bool IsLive { get; init; } = true;

    /// <summary>The day from which messages may leave; null where that was always so.</summary>
    public DateOnly? LiveSince { get; init; }

    /// <summary>Days (both ends inclusive) on which the creditor sends nothing.</summary>
    public IReadOnlyList<QuietPeriod> QuietPeriods { get; init; } = [];

    /// <summary>
    /// What is open of the other invoices of a joint notice, by canonical number; asked for only while its costs are
    /// not claimed.
    /// </summary>
    public IReadOnlyDictionary<string, Money> OpenOfOthers { get; init; } = new Dictionary<string, Money>();

    /// <summary>Whether the creditor recorded who takes claims over.</summary>
    public bool HasAgency { get; init; } = true;

    public SendWindow Window => SendWindow.Of(Debtor);

    public DateOnly LocalDay(DateTimeOffset moment) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Debtor.TimeZone).DateTime);

    /// <summary>The moment at which this debtor's messages of that day go out.</summary>
    public DateTimeOffset MomentOn(DateOnly day) => Window.MomentOn(SendingDay(day), SpreadPart, SpreadParts);

    /// <summary>That day, or the first working day after it on which messages may leave.</summary>
    public DateOnly SendingDay(DateOnly day)
    {
        var sending = Debtor.Calendar.ThisOrNextWorkingDay(day);
        while (QuietPeriods.FirstOrDefault(quiet => quiet.First <= sending && sending <= quiet.Last) is { } period)
        {
            sending = Debtor.Calendar.NextWorkingDay(period.Last);
        }

        return sending;
    }

    /// <summary>Whether a message may leave at that moment: working hours of the debtor, no quiet period.</summary>
    public bool MaySendAt(DateTimeOffset moment) =>
        Window.IsOpen(moment) && SendingDay(LocalDay(moment)) == LocalDay(moment);

    /// <summary>The moment itself while messages may leave, else this debtor's moment of the next sending day.</summary>
    public DateTimeOffset NowOrNext(DateTimeOffset moment)
    {
        if (MaySendAt(moment)) return TimeZoneInfo.ConvertTime(moment, Debtor.TimeZone);

        var today = MomentOn(LocalDay(moment));
        return today >= moment ? today : MomentOn(Debtor.Calendar.NextWorkingDay(LocalDay(moment)));
    }

    /// <summary>The first moment of a day where the debtor lives.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Debtor.TimeZone.GetUtcOffset(midnight));
    }

    public bool CanReachBy(DeliveryChannel channel) => channel == DeliveryChannel.Email ? HasEmail : HasAddress;
}
