namespace Receivables.Domain.Tests;

/// <summary>What the tables do not show: when nothing may be claimed, and why.</summary>
public sealed class ClaimCalculatorTests
{
    private static readonly ClaimQuestion Consumer =
        Claims.Of(Regime.NlConsumer, "1000.00", "2026-01-31", "2026-03-31");

    private static readonly ClaimQuestion Business =
        Claims.Of(Regime.NlBusiness, "1000.00", "2026-01-31", "2026-03-31");

    private static readonly ClaimQuestion Belgian =
        Claims.Of(Regime.BeConsumer, "400.00", "2026-01-31", "2026-03-31") with
        {
            InterestAgreed = true,
            IndemnityAgreed = true,
        };

    [Fact]
    public void Nothing_is_owed_besides_the_principal_on_the_due_day()
    {
        foreach (var regime in Regime.All.Where(regime => regime != Regime.EuConsumer))
        {
            var answer = (Business with { Regime = regime, AsOf = Business.DueOn }).Answer();

            Assert.Equal(Claims.Euro("1000.00"), answer.Total);
            Assert.True(answer.Says(ClaimNoteKind.NotYetDue), regime.Name);
            Assert.False(answer.Says(ClaimNoteKind.CostsWithoutNotice), regime.Name);
        }
    }

    [Fact]
    public void Dutch_consumer_owes_interest_and_no_costs_without_a_letter()
    {
        var answer = Consumer.Answer();

        Assert.Equal(Claims.Euro("6.47"), answer.Interest.Open);
        Assert.Equal((default, null), (answer.CostsOpen, answer.CostsFrom));
        Assert.True(answer.Says(ClaimNoteKind.CostsNeedLetter));
    }

    [Theory]
    [InlineData("2026-01-30")]
    [InlineData("2026-01-31")]
    public void Letter_before_default_has_no_effect_for_costs(string sentOn)
    {
        var answer = Consumer.Mailed(sentOn).Answer();

        Assert.Equal(default, answer.CostsOpen);
        Assert.True(answer.Says(ClaimNoteKind.LetterTooEarly));
        Assert.NotNull(answer.Term);
    }

    [Fact]
    public void Letter_on_the_first_day_of_default_counts() =>
        Assert.Equal(Claims.Euro("150.00"), Consumer.Mailed("2026-02-01").Answer().CostsOpen);

    [Fact]
    public void Costs_are_announced_until_the_term_is_over()
    {
        var running = (Consumer with { AsOf = Claims.Day("2026-02-24") }).Mailed("2026-02-10").Answer();
        Assert.Equal((default, Claims.Euro("150.00")), (running.CostsOpen, running.Announced.Total));
        Assert.True(running.Says(ClaimNoteKind.CostsAnnounced));

        var over = (Consumer with { AsOf = Claims.Day("2026-02-25") }).Mailed("2026-02-10").Answer();
        Assert.Equal((Claims.Euro("150.00"), default), (over.CostsOpen, over.Announced.Total));
        Assert.True(over.Says(ClaimNoteKind.CostsAfterTerm));
    }

    [Fact]
    public void Letter_that_is_still_to_be_sent_announces_nothing()
    {
        var answer = (Consumer with { AsOf = Claims.Day("2026-02-09") }).Mailed("2026-02-10").Answer();

        Assert.Equal((default, null), (answer.Announced.Total, answer.CostsFrom));
        Assert.Equal(Claims.Day("2026-02-24"), answer.Term!.LastDay);
    }

    [Fact]
    public void Consumer_who_paid_all_in_the_term_owes_no_costs()
    {
        var answer = Consumer.Mailed("2026-02-10").Paid("2026-02-24", "1000.00").Answer();

        Assert.Equal(default, answer.CostsOpen);
        Assert.True(answer.Says(ClaimNoteKind.PaidInTerm));
        Assert.Equal(Claims.Euro("2.63"), answer.PrincipalOpen);
    }

    [Fact]
    public void Payment_a_day_late_meets_the_whole_costs()
    {
        var answer = Consumer.Mailed("2026-02-10").Paid("2026-02-25", "1000.00").Answer();

        Assert.Equal(Claims.Euro("150.00"), answer.Payments[0].Costs);
        Assert.Equal(Claims.Euro("150.00"), answer.Costs.Total);
    }

    [Fact]
    public void Consumer_without_agreed_due_day_is_in_default_only_after_a_notice()
    {
        var without = (Consumer with { DueDateAgreed = false }).Answer();
        Assert.Equal(Claims.Euro("1000.00"), without.Total);
        Assert.True(without.Says(ClaimNoteKind.DefaultNeedsNotice));

        var noticed = (Consumer with { DueDateAgreed = false }).Mailed("2026-02-10").Answer();
        Assert.Equal(Claims.Day("2026-02-25"), noticed.InterestFrom);
        Assert.Equal(default, noticed.CostsOpen);
        Assert.True(noticed.Says(ClaimNoteKind.LetterTooEarly));
        Assert.Contains("6:82", noticed.Term!.Steps[^1].Source, StringComparison.Ordinal);
        Assert.Contains("6:96", Consumer.Mailed("2026-02-10").Answer().Term!.Steps[^1].Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Business_owes_costs_from_its_first_day_of_default()
    {
        var answer = (Business with { AsOf = Claims.Day("2026-02-01") }).Answer();

        Assert.Equal(Claims.Euro("150.00"), answer.CostsOpen);
        Assert.True(answer.Says(ClaimNoteKind.CostsWithoutNotice));
        Assert.Equal(default, (Business with { AsOf = Claims.Day("2026-01-31") }).Answer().CostsOpen);
    }

    [Fact]
    public void Dutch_notice_to_a_business_gives_it_the_term_without_costs()
    {
        var running = (Business with { AsOf = Claims.Day("2026-02-17") }).Mailed("2026-02-10").Answer();
        Assert.Equal((default, Claims.Euro("150.00")), (running.CostsOpen, running.Announced.Total));
        Assert.False(running.Says(ClaimNoteKind.CostsWithoutNotice));

        var over = (Business with { AsOf = Claims.Day("2026-02-18") }).Mailed("2026-02-10").Answer();
        Assert.Equal(Claims.Euro("150.00"), over.CostsOpen);
    }

    [Fact]
    public void Costs_of_a_business_stand_on_what_is_open_at_default()
    {
        var answer = Business.Paid("2026-01-31", "900.00").Answer();

        Assert.Equal(Claims.Euro("40.00"), answer.CostsOpen);
        Assert.Equal(Claims.Euro("100.00"), answer.PrincipalOpen);
    }

    [Fact]
    public void Payment_in_the_Belgian_term_bears_no_interest_even_for_a_small_creditor()
    {
        var small = Belgian with { CreditorIsSmall = true };
        var answer = small.Mailed("2026-02-09").Paid("2026-02-23", "300.00").Answer();

        Assert.Equal(Claims.Euro("300.00"), answer.Payments[0].Principal);
        Assert.Equal(Claims.Day("2026-02-10"), answer.Interest.Lines[0].FirstDay);
        Assert.All(answer.Interest.Lines, line => Assert.Equal(Claims.Euro("100.00"), line.Base));
        Assert.Equal(Claims.Euro("20.00"), answer.CostsOpen);
    }

    [Fact]
    public void Belgian_consumer_owes_the_principal_without_a_reminder_or_with_one_too_early()
    {
        Assert.True(Belgian.Answer().Says(ClaimNoteKind.ReminderNeeded));
        Assert.Equal(Claims.Euro("400.00"), Belgian.Answer().Total);

        var early = Belgian.Mailed("2026-01-31").Answer();
        Assert.True(early.Says(ClaimNoteKind.ReminderTooEarly));
        Assert.Equal(Claims.Euro("400.00"), early.Total);
    }

    [Fact]
    public void Belgian_claim_says_which_clause_it_rests_on_and_which_is_missing()
    {
        var agreed = Belgian.Mailed("2026-02-09").Answer();
        Assert.True(agreed.Says(ClaimNoteKind.CappedRate));
        Assert.False(agreed.Says(ClaimNoteKind.LegalRate) || agreed.Says(ClaimNoteKind.NoIndemnityClause));

        var bare = (Belgian with { InterestAgreed = false, IndemnityAgreed = false }).Mailed("2026-02-09").Answer();
        Assert.True(bare.Says(ClaimNoteKind.LegalRate) && bare.Says(ClaimNoteKind.NoIndemnityClause));
        Assert.False(bare.Says(ClaimNoteKind.CappedRate));
    }

    [Fact]
    public void Belgian_clauses_before_the_caps_were_law_are_not_guessed()
    {
        var old = Claims.Of(Regime.BeConsumer, "400.00", "2022-01-31", "2023-12-31").Mailed("2022-03-01");
        Assert.True(old.Answer().Says(ClaimNoteKind.BeforeBookNineteen));

        var missing = Assert.Throws<MissingStatuteRowException>(() => (old with { IndemnityAgreed = true }).Answer());
        Assert.Equal("consumer-notice-term", missing.Quantity);
    }

    [Fact]
    public void Belgian_business_pays_the_flat_sum_or_what_was_agreed()
    {
        var claim = new ClaimQuestion(
            Regime.BeBusiness, [Claims.Euro("100.00"), Claims.Euro("200.00")], new(2026, 1, 31), new(2026, 3, 2));

        Assert.Equal(Claims.Euro("80.00"), claim.Answer().CostsOpen);
        Assert.Equal(Claims.Euro("55.00"), (claim with { AgreedIndemnity = Claims.Euro("55.00") }).Answer().CostsOpen);
    }

    [Fact]
    public void Later_instalments_of_a_contract_cost_nothing_by_themselves()
    {
        var rent = Consumer with
        {
            Principals = [Claims.Euro("200.00"), Claims.Euro("200.00"), Claims.Euro("200.00")],
            RecurringContract = true,
        };
        var answer = rent.Mailed("2026-02-10").Answer();

        Assert.Equal(Claims.Euro("40.00"), answer.CostsOpen);
        Assert.Equal(
            Claims.Euro("80.00"), answer.Notes.Single(note => note.Kind == ClaimNoteKind.InstalmentsBlocked).Amount);
    }

    [Fact]
    public void Two_instalments_cost_what_the_first_does_and_less_once_less_of_it_is_left()
    {
        var rent = Consumer with { Principals = [Claims.Euro("266.66"), Claims.Euro("1000.00")], RecurringContract = true };
        var answer = rent.Mailed("2026-02-10").Answer();
        Assert.Equal(Claims.Euro("40.00"), answer.CostsOpen);
        Assert.True(answer.Says(ClaimNoteKind.InstalmentsBlocked));

        var paid = rent.Mailed("2026-02-10").Paid("2026-02-24", "1266.66").Answer();
        Assert.Equal(default, paid.Costs.Total);
    }

    [Fact]
    public void Value_added_tax_on_costs_is_explained_announced_or_due_and_only_then()
    {
        var taxed = Consumer with { VatOnCosts = VatOnCosts.Due };
        var announced = (taxed with { AsOf = Claims.Day("2026-02-20") }).Mailed("2026-02-10").Answer();
        Assert.Equal(Claims.Euro("31.50"), announced.Announced.ValueAddedTax);
        Assert.True(announced.Says(ClaimNoteKind.TaxOnCosts));

        var due = taxed.Mailed("2026-02-10").Answer();
        Assert.Equal(Claims.Euro("181.50"), due.CostsOpen);
        Assert.True(due.Says(ClaimNoteKind.TaxOnCosts));
        Assert.False(Consumer.Mailed("2026-02-10").Answer().Says(ClaimNoteKind.TaxOnCosts));
    }

    [Fact]
    public void Rate_that_nobody_recorded_is_an_error_unless_all_is_paid()
    {
        var later = Consumer with { AsOf = Claims.Day("2027-02-01") };
        var missing = Assert.Throws<MissingStatuteRowException>(() => later.Answer());
        Assert.Equal(Claims.Day("2027-01-01"), missing.MissingFrom);

        Assert.Equal(default, later.Paid("2026-12-31", "2000.00").Answer().Total);
    }

    [Fact]
    public void Payment_of_what_is_settled_already_needs_no_rate_of_its_day()
    {
        var answer = (Consumer with { AsOf = Claims.Day("2027-02-01") })
            .Paid("2026-12-31", "2000.00").Paid("2027-01-15", "10.00").Answer();

        Assert.Equal(Claims.Euro("10.00"), answer.Payments[1].Surplus);
        Assert.Equal(default, answer.Total);
    }

    [Fact]
    public void Payments_are_taken_by_day_whatever_their_order()
    {
        var one = Business.Paid("2026-02-10", "300.00").Paid("2026-02-20", "1.00").Paid("2026-03-10", "400.00").Answer();
        var other = Business.Paid("2026-03-10", "400.00").Paid("2026-02-20", "1.00").Paid("2026-02-10", "300.00").Answer();

        Assert.Equal(one.Total, other.Total);
        Assert.Equal(one.Payments, other.Payments);
    }

    [Fact]
    public void Facts_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentException>(() => (Consumer with { Principals = [] }).Answer());
        Assert.Throws<ArgumentException>(() => (Consumer with { Principals = [default] }).Answer());
        Assert.Throws<ArgumentException>(() => Consumer.Paid("2026-04-01", "1.00").Answer());
        Assert.Throws<ArgumentException>(() => (Consumer with { Regime = Regime.EuConsumer }).Answer());
    }
}
