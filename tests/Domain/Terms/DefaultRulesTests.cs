namespace Receivables.Domain.Tests;

/// <summary>When a debtor is in default, and from when costs may be charged.</summary>
public sealed class DefaultRulesTests
{
    private static readonly DateOnly DueOn = new(2026, 4, 7);
    private static readonly DefaultRules Rules = new(StatuteBook.Shipped);

    [Theory]
    [InlineData("nl-consumer")]
    [InlineData("nl-business")]
    [InlineData("be-consumer")]
    [InlineData("eu-business")]
    public void Agreed_due_day_is_fatal(string regime)
    {
        var start = Rules.Determine(new DefaultFacts(Regime.Named(regime), DueOn, DueDateAgreed: true));

        Assert.Equal((DefaultGround.AgreedTermPassed, DueOn.AddDays(1)), (start.Ground, start.FirstDay));
        Assert.False(start.IsInDefaultOn(DueOn));
        Assert.True(start.IsInDefaultOn(DueOn.AddDays(1)));
    }

    [Fact]
    public void Due_day_on_the_invoice_only_needs_a_notice_for_a_consumer()
    {
        var start = Rules.Determine(new DefaultFacts(Regime.NlConsumer, DueOn, DueDateAgreed: false));

        Assert.Equal((DefaultGround.NoticeNeeded, null), (start.Ground, start.FirstDay));
        Assert.False(start.IsInDefaultOn(new DateOnly(2030, 1, 1)));
    }

    [Theory]
    // notice sent on, first day of default (never before the day after the due day)
    [InlineData("2026-04-17", "2026-05-02")]
    [InlineData("2026-03-02", "2026-04-08")]
    public void Notice_that_lapsed_puts_a_consumer_in_default(string sentOn, string firstDay)
    {
        var start = Rules.Determine(new DefaultFacts(Regime.NlConsumer, DueOn, DueDateAgreed: false)
        {
            ServedNotice = NoticeTermCases.Count(
                Regime.NlConsumer, MessageKind.NoticeOfDefault, "email", OracleCell.Day(sentOn)),
        });

        Assert.Equal((DefaultGround.NoticeLapsed, OracleCell.Day(firstDay)), (start.Ground, start.FirstDay));
    }

    [Theory]
    // invoice, performance, acceptance, long verification agreed?   last day
    [InlineData("2026-01-15", null, null, false, "2026-02-14")]
    [InlineData(null, "2026-01-15", null, false, "2026-02-14")]
    [InlineData("2026-01-15", "2026-01-20", null, false, "2026-02-19")]
    [InlineData("2026-01-20", "2026-01-15", null, false, "2026-02-19")]
    [InlineData("2026-01-15", "2026-01-15", "2026-01-25", false, "2026-02-24")]
    [InlineData("2026-01-25", "2026-01-15", "2026-01-20", false, "2026-02-24")]
    [InlineData("2026-01-15", "2026-01-15", "2026-02-14", false, "2026-03-16")]
    [InlineData("2026-01-15", "2026-01-15", "2026-02-15", false, "2026-03-16")]
    [InlineData("2026-01-15", "2026-01-15", "2026-02-15", true, "2026-03-17")]
    [InlineData("2026-01-15", null, "2026-03-15", false, "2026-03-16")]
    [InlineData(null, null, "2026-01-15", false, "2026-02-14")]
    public void Thirty_days_count_from_the_latest_receipt(
        string? invoice, string? performance, string? acceptance, bool isLong, string lastDay)
    {
        var start = Rules.Determine(new DefaultFacts(Regime.NlBusiness, new DateOnly(2026, 1, 31), DueDateAgreed: false)
        {
            InvoiceReceivedOn = Day(invoice),
            PerformanceReceivedOn = Day(performance),
            AcceptedOn = Day(acceptance),
            LongVerificationAgreed = isLong,
        });

        Assert.Equal((DefaultGround.TermOfLawPassed, OracleCell.Day(lastDay)), (start.Ground, start.LastDay));
    }

    [Fact]
    public void Later_due_day_on_the_invoice_holds_the_creditor()
    {
        var facts = new DefaultFacts(Regime.NlGovernment, new DateOnly(2026, 3, 31), DueDateAgreed: false)
        {
            InvoiceReceivedOn = new DateOnly(2026, 1, 15),
        };

        Assert.Equal(new DateOnly(2026, 3, 31), Rules.Determine(facts).LastDay);
    }

    [Theory]
    [InlineData("nl-business", "BW art. 6:119a lid 2")]
    [InlineData("nl-government", "BW art. 6:119b lid 2")]
    [InlineData("be-business", "law of 2-8-2002 art. 4")]
    [InlineData("eu-business", "directive 2011/7/EU art. 3 and 4")]
    public void Unknown_receipt_is_said_and_not_guessed(string regime, string source)
    {
        var start = Rules.Determine(new DefaultFacts(Regime.Named(regime), DueOn, DueDateAgreed: false));

        Assert.Equal((DefaultGround.ReceiptUnknown, null, source), (start.Ground, start.LastDay, start.Source));
    }

    [Theory]
    // regime          costs of a business from the first day of default
    [InlineData("nl-business", "BW art. 6:96 lid 4")]
    [InlineData("be-business", "law of 2-8-2002 art. 6")]
    [InlineData("eu-business", "directive 2011/7/EU art. 6")]
    public void Business_owes_costs_without_notice(string regime, string source)
    {
        var permission = Permission(new CostsPermissionFacts(Regime.Named(regime), Agreed(Regime.Named(regime))));

        Assert.Equal((DueOn.AddDays(1), source), (permission.From, permission.Source));
        Assert.False(permission.MayChargeOn(DueOn));
        Assert.True(permission.MayChargeOn(DueOn.AddDays(1)));
    }

    [Fact]
    public void Business_that_is_not_in_default_owes_none()
    {
        var unknown = Rules.Determine(new DefaultFacts(Regime.NlBusiness, DueOn, DueDateAgreed: false));

        Assert.Null(Permission(new CostsPermissionFacts(Regime.NlBusiness, unknown)).From);
    }

    [Fact]
    public void Dutch_consumer_owes_costs_only_after_the_letter_of_fourteen_days()
    {
        var none = new CostsPermissionFacts(Regime.NlConsumer, Agreed(Regime.NlConsumer))
        {
            OwnTerms = OwnTerms.Lawful,
        };
        var served = none with { ServedTerm = Letter(new DateOnly(2026, 5, 1)) };

        Assert.Null(Permission(none).From);
        Assert.Equal((new DateOnly(2026, 5, 19), null), (Permission(served).From, Permission(served).Warning));
    }

    [Theory]
    // letter sent on      may costs follow? (due on 7 April)
    [InlineData("2026-04-06", false)]
    [InlineData("2026-04-07", false)]
    [InlineData("2026-04-08", true)]
    public void Letter_that_went_out_before_default_has_no_effect(string sentOn, bool mayFollow)
    {
        var facts = new CostsPermissionFacts(Regime.NlConsumer, Agreed(Regime.NlConsumer))
        {
            ServedTerm = Letter(OracleCell.Day(sentOn)),
        };

        Assert.Equal(mayFollow, Permission(facts).From is not null);
    }

    [Theory]
    [InlineData(OwnTerms.Lawful, true, false)]
    [InlineData(OwnTerms.NotReviewed, true, true)]
    [InlineData(OwnTerms.HarsherThanLaw, false, true)]
    public void Terms_harsher_than_the_law_lose_the_costs(OwnTerms terms, bool mayFollow, bool isWarned)
    {
        var permission = Permission(new CostsPermissionFacts(Regime.NlConsumer, Agreed(Regime.NlConsumer))
        {
            ServedTerm = Letter(new DateOnly(2026, 5, 1)),
            OwnTerms = terms,
        });

        Assert.Equal((mayFollow, isWarned), (permission.From is not null, permission.Warning is not null));
    }

    [Theory]
    // agreed, reminded, from
    [InlineData(true, true, "2026-05-19")]
    [InlineData(true, false, null)]
    [InlineData(false, true, null)]
    public void Belgian_consumer_owes_an_agreed_indemnity_after_the_free_reminder(
        bool isAgreed, bool isReminded, string? from)
    {
        var permission = Permission(new CostsPermissionFacts(Regime.BeConsumer, Agreed(Regime.BeConsumer))
        {
            IndemnityAgreed = isAgreed,
            ServedTerm = isReminded
                ? NoticeTermCases.Count(Regime.BeConsumer, MessageKind.LegalReminder, "email", new DateOnly(2026, 5, 4))
                : null,
        });

        Assert.Equal(Day(from), permission.From);
    }

    [Fact]
    public void Consumers_elsewhere_owe_none() =>
        Assert.Null(Permission(new CostsPermissionFacts(Regime.EuConsumer, Agreed(Regime.EuConsumer))).From);

    private static CostsPermission Permission(CostsPermissionFacts facts) => CostsPermission.Of(facts);

    private static DefaultStart Agreed(Regime regime) =>
        Rules.Determine(new DefaultFacts(regime, DueOn, DueDateAgreed: true));

    private static NoticeTerm Letter(DateOnly sentOn) =>
        NoticeTermCases.Count(Regime.NlConsumer, MessageKind.FourteenDayLetter, "email", sentOn);

    private static DateOnly? Day(string? text) => text is null ? null : OracleCell.Day(text);
}
