namespace Receivables.Domain.Tests;

/// <summary>The Belgian and European tables of the law, asked as whole claims.</summary>
public sealed class BelgianClaimTables
{
    [Theory, OracleTable("be_wait")]
    public void Dates_of_the_free_first_reminder(
        [Heading("channel")] string channel,
        [Heading("first reminder sent")] DateOnly sent,
        [Heading("day 1")] DateOnly firstDay,
        [Heading("day 14")] DateOnly counted,
        [Heading("clause applies from (bare statute)")] DateOnly bare,
        [Heading("day 14 shifted to working day (safe)")] DateOnly lastDay,
        [Heading("clause applies from (safe)")] DateOnly safe)
    {
        var claim = Reminded(Claims.Euro("400.00"), sent.AddDays(-10), sent, channel, sent);

        var term = claim.Answer().Term!;
        Assert.Equal((firstDay, counted, lastDay), (term.FirstDay, term.CountedLastDay, term.LastDay));
        Assert.Equal((bare, safe), (term.ChargeableFromByCount, term.ChargeableFrom));
        if (safe.Year > 2026) return;

        Assert.Equal(Claims.Euro("400.00"), (claim with { AsOf = lastDay }).Answer().Total);
        Assert.Equal(Claims.Euro("55.00"), (claim with { AsOf = safe }).Answer().CostsOpen);
    }

    [Theory, OracleTable("be_cap")]
    public void Most_that_a_lump_sum_may_be(
        [Heading("balance due")] Money balance,
        [Heading("max lump-sum indemnity (XIX.4, 2)")] Money most)
    {
        var claim = Reminded(balance, new(2026, 1, 31), new(2026, 2, 9), "electronic", new(2026, 3, 31));

        Assert.Equal(most, claim.Answer().CostsOpen);
        Assert.Equal(most, (claim with { AgreedIndemnity = most + Claims.Euro("0.01") }).Answer().CostsOpen);
        var lower = most - Claims.Euro("0.01");
        Assert.Equal(lower, (claim with { AgreedIndemnity = lower }).Answer().CostsOpen);
        Assert.Equal(default, (claim with { IndemnityAgreed = false }).Answer().CostsOpen);
    }

    [Theory, OracleTable("be_full")]
    public void Whole_claim_with_both_clauses(
        [Heading("balance")] Money balance,
        [Heading("due")] DateOnly due,
        [Heading("first reminder")] string reminder,
        [Heading("creditor")] string creditor,
        [Heading("cut-off")] DateOnly asOf,
        [Heading("clause from (safe)")] DateOnly clauseFrom,
        [Heading("interest from")] string interestFrom,
        [Heading("max interest (cap rate)")] Money interest,
        [Heading("max indemnity")] Money indemnity,
        [Heading("max claim")] Money total)
    {
        var sent = reminder.Split(' ');
        var claim = Reminded(balance, due, Claims.Day(sent[0]), sent[1], asOf) with { CreditorIsSmall = creditor == "SME" };

        var answer = claim.Answer();
        Assert.Equal(clauseFrom, answer.Term!.ChargeableFrom);
        Assert.Equal((interest, indemnity, total), (answer.Interest.Open, answer.CostsOpen, answer.Total));
        var from = answer.InterestFrom is { } day ? $"{day:O} ({answer.Interest.Days}d)" : "0.00";
        Assert.Equal(interestFrom, from);
    }

    [Theory, OracleTable("be_legal")]
    public void Legal_rate_where_no_interest_was_agreed(
        [Heading("principal")] Money principal,
        [Heading("day before first interest day")] DateOnly dayBefore,
        [Heading("end (incl.)")] DateOnly asOf,
        [Heading("days")] int days,
        [Heading("interest at legal rate (simple)")] Money interest)
    {
        var claim = Claims.Of(Regime.BeConsumer, principal, dayBefore.AddDays(-10), asOf).Mailed($"{dayBefore:O}") with
        {
            CreditorIsSmall = true,
        };

        var answer = claim.Answer();
        Assert.Equal((days, interest), (answer.Interest.Days, answer.Interest.Open));
        Assert.Equal(principal + interest, answer.Total);
    }

    [Theory, OracleTable("be_b2b")]
    public void Belgian_businesses_and_authorities(
        [Heading("principal")] Money principal,
        [Heading("due")] DateOnly due,
        [Heading("paid/cut-off (incl.)")] DateOnly asOf,
        [Heading("days")] int days,
        [Heading("interest (simple)")] Money interest,
        [Heading("flat cost")] Money flat,
        [Heading("total")] Money total)
    {
        foreach (var regime in new[] { Regime.BeBusiness, Regime.BeGovernment })
        {
            var answer = Claims.Of(regime, principal, due, asOf).Answer();
            Assert.Equal((days, interest), (answer.Interest.Days, answer.Interest.Open));
            Assert.Equal((flat, total), (answer.CostsOpen, answer.Total));
        }
    }

    [Theory, OracleTable("eu")]
    public void Minimum_of_the_directive(
        [Heading("amount incl. VAT")] Money principal,
        [Heading("last day to pay")] DateOnly due,
        [Heading("paid/cut-off")] DateOnly asOf,
        [Heading("days")] int days,
        [Heading("interest")] Money interest,
        [Heading("fixed sum")] Money flat,
        [Heading("total")] Money total)
    {
        var answer = Claims.Of(Regime.EuBusiness, principal, due, asOf).Answer();

        Assert.Equal((days, interest), (answer.Interest.Days, answer.Interest.Open));
        Assert.Equal((flat, total), (answer.CostsOpen, answer.Total));
    }

    private static ClaimQuestion Reminded(Money balance, DateOnly due, DateOnly sent, string channel, DateOnly asOf) =>
        Claims.Of(Regime.BeConsumer, balance, due, asOf) with
        {
            Notice = new SentNotice(channel == "post" ? DeliveryChannel.Post : DeliveryChannel.Email, sent),
            InterestAgreed = true,
            IndemnityAgreed = true,
        };
}
