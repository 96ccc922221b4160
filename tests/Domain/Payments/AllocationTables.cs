using System.Globalization;
using System.Text.RegularExpressions;

namespace Receivables.Domain.Tests;

/// <summary>Allocation within a claim (6:44 BW) and over claims (6:43 BW), row by row.</summary>
public sealed partial class AllocationTables
{
    [Theory, OracleTable("alloc")]
    public void Costs_then_interest_then_principal(
        [Heading("principal")] Money principal,
        [Heading("costs already due")] Money costs,
        [Heading("due date")] DateOnly dueOn,
        [Heading("table")] string table,
        [Heading("allocation of payments (6:44: costs, interest, principal)")] string expected,
        [Heading("cut-off")] DateOnly cutOff,
        [Heading("costs open")] Money costsOpen,
        [Heading("interest open")] Money interestOpen,
        [Heading("principal open")] Money principalOpen,
        [Heading("total open")] Money totalOpen)
    {
        var law = StatuteBook.Shipped.Interest;
        var claim = new ClaimFacts(new ClaimId("A"), principal, dueOn)
        {
            Interest = table == "NL6119" ? law.DutchConsumer : law.DutchTrade,
            InterestDemands = [new InterestDemand(dueOn, principal.Nothing, dueOn)],
            Costs = costs.IsZero ? [] : [new CostsDemand(dueOn, costs)],
        };
        var rows = ExpectedPayment().Matches(expected);

        var standing = new DebtorAccount([claim], [.. rows.Select(Paid)]).On(cutOff);

        Assert.Equal(rows.Select(Line), standing.Plans.Select(Line));
        var open = Assert.Single(standing.Claims);
        Assert.Equal(
            (costsOpen, interestOpen, principalOpen, totalOpen),
            (open.Costs, open.Interest, open.Principal, open.Total));
    }

    [Theory, OracleTable("alloc43")]
    public void Named_then_due_then_onerous_then_oldest_then_pro_rata(
        [Heading("open claims")] string claims,
        [Heading("payment")] string payment,
        [Heading("expected allocation (6:43)")] string expected)
    {
        var plan = PaymentAllocation.Plan(Claims43.Payment(payment), Claims43.Open(claims));

        var found = plan.Lines.Select(line => $"{line.Claim} {line.Total.Amount:0.00}");
        Assert.Equal(Claims43.Expected(expected), found.Order(StringComparer.Ordinal));
        Assert.Equal(Money.Zero(), plan.Surplus);
    }

    private static Payment Paid(Match row, int index) =>
        new($"P{index}", OracleCell.Day(row.Groups["on"].Value), Sum(row, "paid"));

    private static (Money Costs, Money Interest, Money Principal, Money Surplus) Line(Match row) =>
        (Sum(row, "costs"), Sum(row, "interest"), Sum(row, "principal"), Sum(row, "surplus"));

    private static (Money Costs, Money Interest, Money Principal, Money Surplus) Line(AllocationPlan plan)
    {
        var line = Assert.Single(plan.Lines);
        return (line.Costs, line.Interest, line.Principal, plan.Surplus);
    }

    private static Money Sum(Match row, string part) => row.Groups[part] is { Success: true, Value: var text }
        ? Money.Euro(decimal.Parse(text, CultureInfo.InvariantCulture))
        : Money.Zero();

    [GeneratedRegex(
        @"(?<on>\d{4}-\d\d-\d\d): pay (?<paid>[\d.]+) -> costs (?<costs>[\d.]+), interest (?<interest>[\d.]+) "
        + @"\(of [\d.]+\), principal (?<principal>[\d.]+)(, surplus (?<surplus>[\d.]+))?",
        RegexOptions.ExplicitCapture)]
    private static partial Regex ExpectedPayment();
}
