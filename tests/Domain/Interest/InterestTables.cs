namespace Receivables.Domain.Tests;

/// <summary>Interest to the cent, and the lines of its working, as computed elsewhere.</summary>
public sealed class InterestTables
{
    private static readonly InterestLaw Law = StatuteBook.Shipped.Interest;

    [Theory, OracleTable("nl_consumer")]
    public void Dutch_interest_for_consumers(
        [Heading("principal")] Money principal,
        [Heading("due date")] DateOnly due,
        [Heading("paid/cut-off (incl.)")] DateOnly lastDay,
        [Heading("days")] int days,
        [Heading("interest")] Money interest,
        [Heading("segments (exact before rounding)")] string segments)
    {
        var statement = Law.DutchConsumer.Over(principal, due, lastDay);

        Assert.Equal(interest, statement.Accrued);
        Assert.Equal(days, statement.Days);
        Assert.Equal(segments, Working.WithAmounts(statement));
    }

    [Theory, OracleTable("nl_trade")]
    public void Dutch_commercial_interest(
        [Heading("principal")] Money principal,
        [Heading("due date")] DateOnly due,
        [Heading("paid/cut-off (incl.)")] DateOnly lastDay,
        [Heading("days")] int days,
        [Heading("interest")] Money interest,
        [Heading("segments (exact before rounding)")] string segments)
    {
        var statement = Law.DutchTrade.Over(principal, due, lastDay);

        Assert.Equal(interest, statement.Accrued);
        Assert.Equal(days, statement.Days);
        Assert.Equal(segments, Working.WithAmounts(statement));
        Assert.Equal(interest, Law.DutchGovernment.Over(principal, due, lastDay).Accrued);
    }

    [Theory, OracleTable("nl_alt")]
    public void Dutch_interest_by_other_conventions(
        [Heading("principal")] Money principal,
        [Heading("table")] string table,
        [Heading("due")] DateOnly due,
        [Heading("end")] DateOnly lastDay,
        [Heading("DEFAULT ACT/365F compound")] Money byDefault,
        [Heading("ACT/ACT compound")] Money actualActual,
        [Heading("ACT/365F simple")] Money simple)
    {
        var basis = table == "NL6119a" ? Law.DutchTrade : Law.DutchConsumer;

        Assert.Equal(byDefault, basis.Over(principal, due, lastDay).Accrued);
        Assert.Equal(
            actualActual, (basis with { DayCount = DayCount.ActualActual }).Over(principal, due, lastDay).Accrued);
        Assert.Equal(simple, (basis with { Compounding = Compounding.None }).Over(principal, due, lastDay).Accrued);
    }

    [Theory, OracleTable("be_b2b")]
    public void Belgian_commercial_interest_and_flat_costs(
        [Heading("principal")] Money principal,
        [Heading("due")] DateOnly due,
        [Heading("paid/cut-off (incl.)")] DateOnly lastDay,
        [Heading("interest (simple)")] Money interest,
        [Heading("flat cost")] Money flatCost,
        [Heading("total")] Money total,
        [Heading("segments")] string segments)
    {
        var statement = Law.BelgianTrade.Over(principal, due, lastDay);
        var costs = new BusinessFlatCosts(StatuteBook.Shipped).Belgian(invoices: 1, agreed: null, due);

        Assert.Equal(interest, statement.Accrued);
        Assert.Equal(segments, Working.WithoutAmounts(statement));
        Assert.Equal(flatCost, costs.Total);
        Assert.Equal(total, principal + statement.Accrued + costs.Total);
    }

    [Theory, OracleTable("be_legal")]
    public void Belgian_legal_interest(
        [Heading("principal")] Money principal,
        [Heading("day before first interest day")] DateOnly dayBefore,
        [Heading("end (incl.)")] DateOnly lastDay,
        [Heading("days")] int days,
        [Heading("interest at legal rate (simple)")] Money interest)
    {
        var statement = Law.BelgianCivil.Over(principal, dayBefore, lastDay);

        Assert.Equal(interest, statement.Accrued);
        Assert.Equal(days, statement.Days);
    }

    [Theory, OracleTable("eu")]
    public void Minimum_of_the_directive(
        [Heading("amount incl. VAT")] Money amount,
        [Heading("last day to pay")] DateOnly lastDayToPay,
        [Heading("paid/cut-off")] DateOnly lastDay,
        [Heading("days")] int days,
        [Heading("interest")] Money interest,
        [Heading("fixed sum")] Money fixedSum,
        [Heading("total")] Money total)
    {
        var statement = Law.DirectiveMinimum.Over(amount, lastDayToPay, lastDay);
        var costs = new BusinessFlatCosts(StatuteBook.Shipped).European(invoices: 1, lastDay);

        Assert.Equal(interest, statement.Accrued);
        Assert.Equal(days, statement.Days);
        Assert.Equal(fixedSum, costs.Total);
        Assert.Equal(total, amount + statement.Accrued + costs.Total);
    }
}
