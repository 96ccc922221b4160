namespace Receivables.Domain;

/// <summary>
/// Counts the terms of notices, from sending to the first day on which the announced sums may be charged.
/// </summary>
public sealed class NoticeTerms(StatuteBook book)
{
    /// <summary>The rules, in the order of <c>notice-terms.json</c>.</summary>
    public static IReadOnlyList<NoticeTermRule> Rules { get; } =
        RuleFile.Read<IReadOnlyList<NoticeTermRule>>("Terms.notice-terms.json");

    /// <summary>The rule for a message under a regime, or null when that message gives no term from receipt.</summary>
    public static NoticeTermRule? RuleFor(Regime regime, MessageKind message) =>
        Rules.FirstOrDefault(rule => rule.Regime == regime.Name && rule.Message == message);

    /// <summary>
    /// The term of a notice. A receipt that was proven counts when it is later than the presumed one, never when it is
    /// earlier: the debtor may rely on the rule.
    /// </summary>
    /// <param name="rule">Length and beginning.</param>
    /// <param name="country">Where the debtor lives: its post, its working days.</param>
    /// <param name="channel">How it was sent.</param>
    /// <param name="sentOn">The local day of posting, or of acceptance by the recipient's mail server.</param>
    /// <param name="provenReceipt">The day on which it was received as far as proof goes, if any.</param>
    public NoticeTerm Count(
        NoticeTermRule rule, Country country, DeliveryChannel channel, DateOnly sentOn, DateOnly? provenReceipt = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var days = rule.DaysOn(sentOn, book);
        var presumed = Presumed(country, channel, sentOn);
        var received = provenReceipt > presumed.Day
            ? Received(provenReceipt.Value, "received on this day, as was proven", "BW art. 3:37")
            : presumed;
        var countsReceiptDay = rule.LetterDayCounts && channel == DeliveryChannel.Post;
        var firstDay = received.Day.AddDays(countsReceiptDay ? 0 : 1);
        var counted = firstDay.AddDays(days - 1);
        var lastDay = TermExtension.SafeLastDay(country, counted);

        return new NoticeTerm(channel, sentOn, received.Day, firstDay, counted, lastDay,
        [
            new TermStep(
                TermStepKind.Sent, sentOn, channel == DeliveryChannel.Post ? "posted" : "accepted", "evidence"),
            received,
            new TermStep(TermStepKind.FirstDay, firstDay,
                countsReceiptDay ? "the day of receipt counts" : "the day after receipt", rule.Source),
            new TermStep(TermStepKind.LastDayCounted, counted, $"day {days}", rule.Source),
            Extension(country, counted, lastDay),
            new TermStep(TermStepKind.ChargeableFrom, lastDay.AddDays(1), "the day after the last day", rule.Source),
        ]);
    }

    /// <summary>The same for a moment of sending, which counts on the calendar of the country.</summary>
    public NoticeTerm Count(
        NoticeTermRule rule, Country country, DeliveryChannel channel, DateTimeOffset sentAt) =>
        Count(rule, country, channel, TimeZones.DayOf(sentAt, country.TimeZone));

    private static TermStep Presumed(Country country, DeliveryChannel channel, DateOnly sentOn) =>
        (channel, country.Code) switch
        {
            (DeliveryChannel.Email, "BE") => Received(sentOn,
                "an electronic message counts from the day after sending", "WER art. XIX.2 § 1"),
            (DeliveryChannel.Email, _) => Received(sentOn,
                "the recipient's mail server accepted it on this day", "BW art. 3:37 lid 3"),
            (DeliveryChannel.Post, "NL") => Received(Receipt.OfDutchLetter(sentOn),
                "the second day after sending; Sundays, Mondays and holidays do not count", "BW art. 3:37 lid 3"),
            (DeliveryChannel.Post, "BE") => Received(Receipt.OfBelgianLetter(sentOn),
                "the third working day after sending", "WER art. XIX.2 § 1"),
            (DeliveryChannel.Post, _) => Received(Receipt.OfForeignLetter(sentOn),
                "the fifth working day after sending", "policy: no presumption was researched for this country"),
            _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, "No such channel."),
        };

    private static TermStep Received(DateOnly day, string why, string source) =>
        new(TermStepKind.Received, day, why, source);

    private static TermStep Extension(Country country, DateOnly counted, DateOnly lastDay)
    {
        var source = country == Country.Netherlands ? "Algemene termijnenwet art. 1 and 3"
            : country == Country.Belgium ? "BW (BE) art. 1.7, on the safe side"
            : "policy: no term ends on a day off";
        return new TermStep(TermStepKind.LastDay, lastDay,
            lastDay == counted ? "a working day already" : "moved to the next working day", source);
    }
}
