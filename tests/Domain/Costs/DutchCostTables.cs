namespace Receivables.Domain.Tests;

/// <summary>Dutch collection costs (BIK) to the cent.</summary>
public sealed class DutchCostTables
{
    private static readonly DateOnly InDefault = new(2026, 3, 2);
    private static readonly DutchCosts Costs = new(StatuteBook.Shipped);

    [Theory, OracleTable("bik")]
    public void Costs_of_one_claim(
        [Heading("principal")] Money principal,
        [Heading("BIK excl. VAT")] Money costs,
        [Heading("21% VAT (only if creditor cannot deduct)")] Money tax,
        [Heading("BIK incl. VAT")] Money costsWithTax)
    {
        Assert.Equal(costs, Costs.Of(principal, InDefault).Total);

        var taxed = Costs.Of(principal, InDefault, VatOnCosts.Due);
        Assert.Equal(costs, taxed.Amount);
        Assert.Equal(tax, taxed.ValueAddedTax);
        Assert.Equal(costsWithTax, taxed.Total);
    }

    [Theory, OracleTable("bik_multi")]
    public void Costs_of_several_claims(
        [Heading("invoices")] string invoices,
        [Heading("sum")] Money sum,
        [Heading("one letter (consumer, 6:96 lid 7): BIK")] Money oneLetter,
        [Heading("WRONG: sum of separate BIKs")] Money separate,
        [Heading("B2B policy: max(BIK(sum), 40 x n)")] Money business)
    {
        var principals = invoices.Split(" + ").Select(each => Money.Euro(Invariant.Decimal(each))).ToList();

        Assert.Equal(sum, Money.Sum(principals));
        Assert.Equal(oneLetter, Costs.OfOneLetter(principals, InDefault).Total);
        Assert.Equal(separate, Money.Sum(principals.Select(each => Costs.Of(each, InDefault).Total)));
        Assert.Equal(business, Costs.OfBusiness(principals, InDefault).Total);
    }

    [Theory, OracleTable("bik_partial")]
    public void Costs_after_a_payment_inside_the_fourteen_days(
        [Heading("principal in letter")] Money inLetter,
        [Heading("paid inside the 14 days")] Money paid,
        [Heading("still open")] Money open,
        [Heading("costs announced in letter")] Money announced,
        [Heading("costs chargeable after term (on remainder; policy)")] Money chargeable)
    {
        Assert.Equal(open, inLetter - paid);
        Assert.Equal(announced, Costs.Of(inLetter, InDefault).Total);
        Assert.Equal(chargeable, Costs.AfterPartPayment(inLetter, paid, announced, InDefault).Total);
    }

    [Theory, OracleTable("bik_2a")]
    public void Ceiling_for_unpaid_instalments_of_one_contract(
        [Heading("instalment")] Money instalment,
        [Heading("n")] int unpaid,
        [Heading("max costs under 2a (40 + 20 x (n-1), cap 140)")] Money ceiling,
        [Heading("before 1-10-2024")] Money before)
    {
        var instalments = new DutchInstalmentCosts(StatuteBook.Shipped);

        Assert.Equal(ceiling, instalments.Ceiling(instalment, unpaid, new DateOnly(2024, 10, 1)));
        Assert.Equal(before, instalments.Ceiling(instalment, unpaid, new DateOnly(2024, 9, 30)));
    }
}
