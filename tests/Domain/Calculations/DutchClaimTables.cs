using System.Text.RegularExpressions;

namespace Receivables.Domain.Tests;

/// <summary>The Dutch tables of the law, asked as whole claims.</summary>
public sealed partial class DutchClaimTables
{
    [Theory, OracleTable("bik")]
    public void Costs_of_one_claim(
        [Heading("principal")] Money principal,
        [Heading("BIK excl. VAT")] Money costs,
        [Heading("21% VAT (only if creditor cannot deduct)")] Money tax,
        [Heading("BIK incl. VAT")] Money costsWithTax)
    {
        var consumer = Claims.Of(Regime.NlConsumer, principal, new(2026, 1, 31), new(2026, 3, 31)).Mailed("2026-02-10");
        var business = Claims.Of(Regime.NlBusiness, principal, new(2026, 1, 31), new(2026, 3, 31));

        Assert.Equal(costs, consumer.Answer().CostsOpen);
        Assert.Equal(costs, business.Answer().CostsOpen);

        var taxed = (consumer with { VatOnCosts = VatOnCosts.Due }).Answer();
        Assert.Equal((costs, tax, costsWithTax), (taxed.Costs.Amount, taxed.Costs.ValueAddedTax, taxed.CostsOpen));
    }

    [Theory, OracleTable("bik_multi")]
    public void Costs_of_several_claims(
        [Heading("invoices")] string invoices,
        [Heading("sum")] Money sum,
        [Heading("one letter (consumer, 6:96 lid 7): BIK")] Money oneLetter,
        [Heading("B2B policy: max(BIK(sum), 40 x n)")] Money business)
    {
        var principals = invoices.Split(" + ").Select(Claims.Euro).ToList();
        var claim = new ClaimQuestion(Regime.NlBusiness, principals, new(2026, 1, 31), new(2026, 3, 31));

        var ofBusiness = claim.Answer();
        Assert.Equal((sum, business), (ofBusiness.Principal, ofBusiness.CostsOpen));
        Assert.Equal(business, (claim with { Regime = Regime.NlGovernment }).Answer().CostsOpen);
        Assert.Equal(oneLetter, (claim with { Regime = Regime.NlConsumer }).Mailed("2026-02-10").Answer().CostsOpen);
    }

    [Theory, OracleTable("bik_partial")]
    public void Costs_after_a_payment_inside_the_fourteen_days(
        [Heading("principal in letter")] Money inLetter,
        [Heading("paid inside the 14 days")] Money paid,
        [Heading("costs announced in letter")] Money announced,
        [Heading("costs chargeable after term (on remainder; policy)")] Money chargeable)
    {
        // Received on 10 February, so the last day is 24 February.
        var claim = Claims.Of(Regime.NlConsumer, inLetter, new(2026, 1, 31), new(2026, 2, 10)).Mailed("2026-02-10");
        Assert.Equal(announced, claim.Answer().Announced.Total);

        var later = claim with { AsOf = new(2026, 2, 25) };
        if (paid.IsPositive) later = later with { Payments = [new PaidSum(new(2026, 2, 24), paid)] };
        Assert.Equal(chargeable, later.Answer().CostsOpen);
    }

    [Theory, OracleTable("nl14")]
    public void Dates_of_the_fourteen_day_letter(
        [Heading("channel")] string channel,
        [Heading("sent")] DateOnly sent,
        [Heading("deemed received (R)")] DateOnly received,
        [Heading("day 1 (R+1)")] DateOnly firstDay,
        [Heading("day 14 (R+14)")] DateOnly counted,
        [Heading("last day after Termijnenwet shift")] DateOnly lastDay,
        [Heading("costs chargeable from")] DateOnly chargeable)
    {
        var claim = Claims.Of(Regime.NlConsumer, Claims.Euro("500.00"), sent.AddDays(-20), sent);
        claim = channel == "post" ? claim.Posted($"{sent:O}") : claim.Mailed($"{sent:O}");

        var term = claim.Answer().Term!;
        Assert.Equal((received, firstDay, counted), (term.ReceivedOn, term.FirstDay, term.CountedLastDay));
        Assert.Equal((lastDay, chargeable), (term.LastDay, term.ChargeableFrom));

        Assert.Equal(chargeable, claim.Answer().CostsFrom);
        if (chargeable.Year > 2026) return;

        Assert.Equal(default, (claim with { AsOf = lastDay }).Answer().CostsOpen);
        Assert.Equal(Claims.Euro("75.00"), (claim with { AsOf = chargeable }).Answer().CostsOpen);
    }

    [Theory, OracleTable("b2b30")]
    public void Thirty_days_from_receipt_where_no_due_day_was_agreed(
        [Heading("invoice received (no agreed due date)")] DateOnly received,
        [Heading("last day to pay (R+30)")] DateOnly lastDay,
        [Heading("first interest day (R+31)")] DateOnly firstInterestDay)
    {
        var claim = Claims.Of(Regime.NlBusiness, Claims.Euro("1000.00"), received, lastDay) with
        {
            DueDateAgreed = false,
            ReceivedOn = received,
        };
        var onTheLastDay = claim.Answer();
        Assert.Equal(firstInterestDay, onTheLastDay.InterestFrom);
        Assert.Equal(Claims.Euro("1000.00"), onTheLastDay.Total);

        var dayAfter = (claim with { AsOf = firstInterestDay }).Answer();
        Assert.Equal(1, dayAfter.Interest.Days);
        Assert.Equal(Claims.Euro("150.00"), dayAfter.CostsOpen);
    }

    [Theory, OracleTable("nl_consumer")]
    public void Interest_of_consumers(
        [Heading("principal")] Money principal,
        [Heading("due date")] DateOnly due,
        [Heading("paid/cut-off (incl.)")] DateOnly asOf,
        [Heading("days")] int days,
        [Heading("interest")] Money interest)
    {
        var answer = Claims.Of(Regime.NlConsumer, principal, due, asOf).Answer();

        Assert.Equal((days, interest), (answer.Interest.Days, answer.Interest.Accrued));
        Assert.Equal(principal + interest, answer.Total);
        Assert.Equal(interest, Money.Sum(answer.Interest.Lines.Select(line => line.Amount)));
    }

    [Theory, OracleTable("nl_trade")]
    public void Interest_of_businesses_and_authorities(
        [Heading("principal")] Money principal,
        [Heading("due date")] DateOnly due,
        [Heading("paid/cut-off (incl.)")] DateOnly asOf,
        [Heading("days")] int days,
        [Heading("interest")] Money interest)
    {
        var answer = Claims.Of(Regime.NlBusiness, principal, due, asOf).Answer();
        Assert.Equal((days, interest), (answer.Interest.Days, answer.Interest.Accrued));

        var ofAuthority = Claims.Of(Regime.NlGovernment, principal, due, asOf).Answer();
        Assert.Equal(answer.Total, ofAuthority.Total);
        Assert.Equal("BW art. 6:119b", ofAuthority.InterestBasis!.Article);
    }

    [Theory, OracleTable("alloc")]
    public void Payments_go_to_costs_then_interest_then_principal(
        [Heading("principal")] Money principal,
        [Heading("costs already due")] Money costsDue,
        [Heading("due date")] DateOnly due,
        [Heading("table")] string table,
        [Heading("allocation of payments (6:44: costs, interest, principal)")] string payments,
        [Heading("cut-off")] DateOnly asOf,
        [Heading("costs open")] Money costs,
        [Heading("interest open")] Money interest,
        [Heading("principal open")] Money open,
        [Heading("total open")] Money total)
    {
        var claim = Claims.Of(table == "NL6119" ? Regime.NlConsumer : Regime.NlBusiness, principal, due, asOf);
        if (costsDue.IsPositive) claim = claim.Mailed($"{due.AddDays(5):O}");
        var lines = payments.Split("<br>").Select(each => Line().Match(each)).ToList();
        claim = lines.Aggregate(claim, (so, line) => so.Paid(line.Groups["on"].Value, line.Groups["sum"].Value));

        var answer = claim.Answer();
        Assert.Equal(costsDue, answer.Costs.Total);
        Assert.Equal((costs, interest), (answer.CostsOpen, answer.Interest.Open));
        Assert.Equal((open, total), (answer.PrincipalOpen, answer.Total));
        foreach (var (line, paid) in lines.Zip(answer.Payments))
        {
            Assert.Equal(Claims.Euro(line.Groups["costs"].Value), paid.Costs);
            Assert.Equal(Claims.Euro(line.Groups["interest"].Value), paid.Interest);
            Assert.Equal(Claims.Euro(line.Groups["principal"].Value), paid.Principal);
            Assert.Equal(line.Groups["surplus"] is { Success: true } surplus ? Claims.Euro(surplus.Value) : default, paid.Surplus);
        }
    }

    [GeneratedRegex(
        "^(?<on>.{10}): pay (?<sum>[0-9.]+) -> costs (?<costs>[0-9.]+), interest (?<interest>[0-9.]+) "
        + "\\(of [0-9.]+\\), principal (?<principal>[0-9.]+)(, surplus (?<surplus>[0-9.]+))?$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();
}
