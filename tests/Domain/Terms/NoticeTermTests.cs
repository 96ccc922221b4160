namespace Receivables.Domain.Tests;

/// <summary>Terms of notices beyond the tables: edges, moments, proof, other countries.</summary>
public sealed class NoticeTermTests
{
    private static readonly NoticeTerms Terms = new(StatuteBook.Shipped);

    [Theory]
    // regime, message                                   days   law
    [InlineData("nl-consumer", MessageKind.FourteenDayLetter, 14)]
    [InlineData("nl-consumer", MessageKind.NoticeOfDefault, 14)]
    [InlineData("nl-consumer", MessageKind.CostsDue, 7)]
    [InlineData("nl-business", MessageKind.FormalNotice, 7)]
    [InlineData("nl-government", MessageKind.FormalNotice, 14)]
    [InlineData("be-consumer", MessageKind.LegalReminder, 14)]
    [InlineData("be-consumer", MessageKind.FormalNotice, 10)]
    [InlineData("be-business", MessageKind.FormalNotice, 8)]
    [InlineData("be-government", MessageKind.FormalNotice, 14)]
    [InlineData("eu-business", MessageKind.FormalNotice, 14)]
    public void Length_of_each_term(string regime, MessageKind message, int days) =>
        Assert.Equal(days, NoticeTermCases.Rule(Regime.Named(regime), message).Days);

    [Fact]
    public void Other_messages_give_no_term_from_receipt()
    {
        Assert.Equal(10, NoticeTerms.Rules.Count);
        Assert.Null(NoticeTerms.RuleFor(Regime.NlConsumer, MessageKind.FirstReminder));
        Assert.Null(NoticeTerms.RuleFor(Regime.EuConsumer, MessageKind.FormalNotice));
    }

    [Theory]
    // sent by mail, last day of the seven days of a Dutch business
    [InlineData("Thu 2026-04-30", "Thu 2026-05-07")]
    [InlineData("Wed 2026-12-23", "Wed 2026-12-30")]
    [InlineData("Tue 2026-04-28", "Wed 2026-05-06")] // Liberation Day
    [InlineData("Thu 2026-05-07", "Mon 2026-05-18")] // Ascension Day and the bridge day after it
    [InlineData("Sat 2026-10-24", "Mon 2026-11-02")] // the clock goes back, the 31st is a Saturday
    [InlineData("Thu 2028-02-24", "Thu 2028-03-02")] // over 29 February
    [InlineData("Wed 2027-02-24", "Wed 2027-03-03")]
    public void Seven_days_of_a_business(string sentOn, string lastDay) => Assert.Equal(
        OracleCell.Day(lastDay),
        NoticeTermCases.Count(Regime.NlBusiness, MessageKind.FormalNotice, "email", OracleCell.Day(sentOn)).LastDay);

    [Fact]
    public void Term_is_over_on_the_day_after_its_last_day()
    {
        var sentOn = new DateOnly(2026, 4, 30);
        var term = NoticeTermCases.Count(Regime.NlBusiness, MessageKind.FormalNotice, "email", sentOn);

        Assert.False(term.IsOverOn(new DateOnly(2026, 5, 6)));
        Assert.False(term.IsOverOn(new DateOnly(2026, 5, 7)));
        Assert.True(term.IsOverOn(new DateOnly(2026, 5, 8)));
    }

    [Theory]
    // accepted at (UTC)              received on the Dutch calendar
    [InlineData("2026-10-24T21:59:59Z", "2026-10-24")]
    [InlineData("2026-10-24T22:00:00Z", "2026-10-25")]
    [InlineData("2026-10-25T22:59:59Z", "2026-10-25")] // 25 hours long: the clock went back
    [InlineData("2026-10-25T23:00:00Z", "2026-10-26")]
    [InlineData("2026-03-28T23:00:00Z", "2026-03-29")]
    [InlineData("2026-03-29T21:59:59Z", "2026-03-29")] // 23 hours long
    [InlineData("2026-03-29T22:00:00Z", "2026-03-30")]
    public void Mail_is_received_on_the_local_day(string acceptedAt, string receivedOn)
    {
        var rule = NoticeTermCases.Rule(Regime.NlConsumer, MessageKind.FourteenDayLetter);
        var moment = DateTimeOffset.Parse(acceptedAt, System.Globalization.CultureInfo.InvariantCulture);

        var term = Terms.Count(rule, Country.Netherlands, DeliveryChannel.Email, moment);

        Assert.Equal(OracleCell.Day(receivedOn), term.ReceivedOn);
    }

    [Theory]
    // proven receipt of the letter posted on Monday 2 February (presumed: the 4th)     received
    [InlineData(null, "2026-02-04")]
    [InlineData("2026-02-03", "2026-02-04")]
    [InlineData("2026-02-04", "2026-02-04")]
    [InlineData("2026-02-05", "2026-02-05")]
    public void Proof_of_receipt_counts_only_when_it_is_later(string? proven, string receivedOn)
    {
        var rule = NoticeTermCases.Rule(Regime.NlConsumer, MessageKind.FourteenDayLetter);
        DateOnly? provenOn = proven is null ? null : OracleCell.Day(proven);

        var term = Terms.Count(rule, Country.Netherlands, DeliveryChannel.Post, new DateOnly(2026, 2, 2), provenOn);

        Assert.Equal(OracleCell.Day(receivedOn), term.ReceivedOn);
    }

    [Fact]
    public void Of_two_channels_the_later_term_counts()
    {
        var mail = FourteenDays("email", new DateOnly(2026, 2, 2));
        var post = FourteenDays("post", new DateOnly(2026, 2, 2));

        Assert.Same(post, NoticeTerm.Later(mail, post));
        Assert.Same(post, NoticeTerm.Later(post, mail));
        Assert.Same(mail, NoticeTerm.Later(mail, mail with { Channel = DeliveryChannel.Post }));
    }

    [Theory]
    // country, posted on, received, last day of fourteen
    [InlineData("DE", "Mon 2026-02-02", "Mon 2026-02-09", "Mon 2026-02-23")]
    [InlineData("FR", "Thu 2026-04-02", "Mon 2026-04-13", "Mon 2026-04-27")]
    public void Letter_to_another_country_takes_five_working_days(
        string country, string postedOn, string receivedOn, string lastDay)
    {
        var rule = NoticeTermCases.Rule(Regime.EuBusiness, MessageKind.FormalNotice);

        var term = Terms.Count(rule, new Country(country), DeliveryChannel.Post, OracleCell.Day(postedOn));

        Assert.Equal((OracleCell.Day(receivedOn), OracleCell.Day(lastDay)), (term.ReceivedOn, term.LastDay));
    }

    [Fact]
    public void Belgian_letter_of_a_notice_counts_from_the_day_after_receipt()
    {
        var term = NoticeTermCases.Count(Regime.BeBusiness, MessageKind.FormalNotice, "post", new DateOnly(2026, 2, 2));

        Assert.Equal((new DateOnly(2026, 2, 5), new DateOnly(2026, 2, 6)), (term.ReceivedOn, term.FirstDay));
        Assert.Equal(new DateOnly(2026, 2, 13), term.LastDay);
    }

    [Fact]
    public void Each_step_is_explained_with_its_source()
    {
        var term = FourteenDays("email", new DateOnly(2026, 5, 1));

        Assert.Equal(
            [
                "Sent 2026-05-01 accepted", "Received 2026-05-01 the recipient's mail server accepted it on this day",
                "FirstDay 2026-05-02 the day after receipt", "LastDayCounted 2026-05-15 day 14",
                "LastDay 2026-05-18 moved to the next working day",
                "ChargeableFrom 2026-05-19 the day after the last day",
            ],
            term.Steps.Select(step => $"{step.Kind} {step.Day:yyyy-MM-dd} {step.Why}"));
        Assert.All(term.Steps, step => Assert.NotEmpty(step.Source));
    }

    [Fact]
    public void Policy_may_lengthen_a_term_but_not_go_under_the_least()
    {
        var rule = NoticeTermCases.Rule(Regime.NlBusiness, MessageKind.FormalNotice);

        Assert.Equal(5, rule.Of(5).Days);
        Assert.Throws<ArgumentOutOfRangeException>(() => rule.Of(4));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => NoticeTermCases.Rule(Regime.NlConsumer, MessageKind.FourteenDayLetter).Of(13));
    }

    [Fact]
    public void Statute_lengthens_a_term_that_a_new_law_makes_longer()
    {
        var source = new StatuteSource("BW", "https://wetten.overheid.nl");
        var terms = new NoticeTerms(StatuteBook.Shipped.With(DutchLaw.ConsumerNoticeTerm, new StatuteRow<Days>(
            new DateOnly(2027, 1, 1), new Days(21), source, CheckedOn: new DateOnly(2026, 11, 21))));
        var rule = NoticeTermCases.Rule(Regime.NlConsumer, MessageKind.FourteenDayLetter);

        DateOnly LastDay(DateOnly sentOn) =>
            terms.Count(rule, Country.Netherlands, DeliveryChannel.Email, sentOn).CountedLastDay;

        Assert.Equal(new DateOnly(2027, 1, 14), LastDay(new DateOnly(2026, 12, 31)));
        Assert.Equal(new DateOnly(2027, 1, 22), LastDay(new DateOnly(2027, 1, 1)));
    }

    [Fact]
    public void Terms_are_never_shorter_than_the_law() => SeededCases.Run(random =>
    {
        var rule = random.Of(NoticeTerms.Rules);
        var country = Regime.Named(rule.Regime).Country ?? new Country(random.Of(["DE", "FR", "AT"]));
        var channel = random.Coin() ? DeliveryChannel.Email : DeliveryChannel.Post;
        var sentOn = new DateOnly(2023, 9, 1).AddDays(random.Next(2000));
        DateOnly? proven = random.Coin() ? null : sentOn.AddDays(random.Next(15));

        var term = Terms.Count(rule, country, channel, sentOn, proven);

        var wholeDays = term.LastDay.DayNumber - term.ReceivedOn.DayNumber + (term.FirstDay == term.ReceivedOn ? 1 : 0);
        Assert.True(term.ReceivedOn >= sentOn && !(term.ReceivedOn < proven) && wholeDays >= rule.Days);
        Assert.True(country.Calendar.IsWorkingDay(term.LastDay) && term.LastDay >= term.CountedLastDay);
        Assert.Equal(term.LastDay.AddDays(1), term.ChargeableFrom);
        Assert.True(Terms.Count(rule, country, channel, sentOn.AddDays(1)).LastDay
            >= Terms.Count(rule, country, channel, sentOn).LastDay);
    });

    private static NoticeTerm FourteenDays(string channel, DateOnly sentOn) =>
        NoticeTermCases.Count(Regime.NlConsumer, MessageKind.FourteenDayLetter, channel, sentOn);
}
