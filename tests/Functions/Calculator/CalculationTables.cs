using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Receivables.Functions.Tests.Calculator;

/// <summary>The tables of the law, posted as requests: no difference in any cent or day.</summary>
public sealed partial class CalculationTables(CalculatorHost host) : IClassFixture<CalculatorHost>
{
    [Theory, OracleRows("nl_consumer")]
    public async Task Interest_of_Dutch_consumers(OracleRow row)
    {
        var answer = await host.Answer(Claim("nl-consumer", row["principal"], row["due date"], row["paid/cut-off (incl.)"]));

        Assert.Equal(row.Number("interest"), answer.At("interest", "amount"));
        Assert.Equal(row.Number("days"), answer.At("interest", "days"));
        Assert.Equal(row.Number("principal") + row.Number("interest"), answer.At("total"));
        var sum = answer.GetProperty("interest").GetProperty("lines").EnumerateArray().Sum(line => line.At("amount"));
        Assert.Equal(row.Number("interest"), sum);
    }

    [Theory, OracleRows("nl_trade")]
    public async Task Interest_of_Dutch_businesses(OracleRow row)
    {
        var answer = await host.Answer(Claim("nl-business", row["principal"], row["due date"], row["paid/cut-off (incl.)"]));

        Assert.Equal(row.Number("interest"), answer.At("interest", "amount"));
        Assert.Equal(row.Number("days"), answer.At("interest", "days"));
    }

    [Theory, OracleRows("bik_multi")]
    public async Task Costs_of_several_claims(OracleRow row)
    {
        object Multi(string regime) => new
        {
            regime,
            principals = row["invoices"].Split(" + ").Select(Number),
            dueDate = "2026-01-31",
            asOf = "2026-03-31",
            notice = new { channel = "email", sentOn = "2026-02-10" },
        };

        var consumer = await host.Answer(Multi("nl-consumer"));
        Assert.Equal(row.Number("one letter (consumer, 6:96 lid 7): BIK"), consumer.At("costs", "amount"));
        Assert.Equal(row.Number("sum"), consumer.At("principal"));
        var business = await host.Answer(Multi("nl-business"));
        Assert.Equal(row.Number("B2B policy: max(BIK(sum), 40 x n)"), business.At("costs", "amount"));
    }

    [Theory, OracleRows("bik_2a")]
    public async Task Costs_of_instalments_are_those_of_the_first_and_the_ceiling_is_named(OracleRow row)
    {
        var instalments = (int)row.Number("n");
        var answer = await host.Answer(new
        {
            regime = "nl-consumer",
            principals = Enumerable.Repeat(row.Number("instalment"), instalments),
            contractRecurring = true,
            dueDate = "2026-01-31",
            asOf = "2026-03-31",
            notice = new { channel = "email", sentOn = "2026-02-10" },
        });

        var ceiling = row.Number("max costs under 2a (40 + 20 x (n-1), cap 140)");
        Assert.Equal(40, answer.At("costs", "amount"));
        if (instalments > 1) Assert.Equal(ceiling, answer.At("costs", "ceiling"));
        else Assert.Equal(JsonValueKind.Null, answer.GetProperty("costs").GetProperty("ceiling").ValueKind);
    }

    [Theory, OracleRows("nl14")]
    public async Task Dates_of_the_fourteen_day_letter(OracleRow row)
    {
        var sent = row["sent"][^10..];
        var answer = await host.Answer(new
        {
            regime = "nl-consumer",
            principal = 500,
            dueDate = "2026-01-15",
            asOf = sent,
            notice = new { channel = row["channel"], sentOn = sent },
        });

        var notice = answer.GetProperty("notice");
        Assert.Equal(row["deemed received (R)"][^10..], notice.Text("received"));
        Assert.Equal(row["day 1 (R+1)"][^10..], notice.Text("firstDay"));
        Assert.Equal(row["day 14 (R+14)"][^10..], notice.Text("lastDayCounted"));
        Assert.Equal(row["last day after Termijnenwet shift"][^10..], notice.Text("lastDay"));
        Assert.Equal(row["costs chargeable from"][^10..], notice.Text("chargeableFrom"));
        Assert.Equal(0, answer.At("costs", "amount"));
        Assert.Equal(75, answer.GetProperty("costs").GetProperty("announced").At("amount"));
    }

    [Theory, OracleRows("alloc")]
    public async Task Payments_go_to_costs_then_interest_then_principal(OracleRow row)
    {
        var payments = Payment().Matches(row["allocation of payments (6:44: costs, interest, principal)"]);
        var due = DateOnly.ParseExact(row["due date"], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var answer = await host.Answer(new
        {
            regime = row["table"] == "NL6119" ? "nl-consumer" : "nl-business",
            principal = row.Number("principal"),
            dueDate = due,
            asOf = row["cut-off"],
            payments = payments.Select(match => new { on = match.Groups["on"].Value, amount = Number(match.Groups["sum"].Value) }),
            notice = row.Number("costs already due") == 0 ? null : new { channel = "email", sentOn = due.AddDays(5) },
        });

        Assert.Equal(row.Number("costs already due"), answer.At("costs", "amount"));
        Assert.Equal(row.Number("costs open"), answer.At("open", "costs"));
        Assert.Equal(row.Number("interest open"), answer.At("open", "interest"));
        Assert.Equal(row.Number("principal open"), answer.At("open", "principal"));
        Assert.Equal(row.Number("total open"), answer.At("total"));
    }

    [Theory, OracleRows("be_full")]
    public async Task Belgian_consumer_with_both_clauses(OracleRow row)
    {
        var reminder = row["first reminder"].Split(' ');
        var answer = await host.Answer(new
        {
            regime = "be-consumer",
            principal = row.Number("balance"),
            dueDate = row["due"],
            asOf = row["cut-off"],
            notice = new { channel = reminder[1] == "post" ? "post" : "email", sentOn = reminder[0] },
            creditorIsSme = row["creditor"] == "SME",
            clause = new { interest = true, indemnity = true },
        });

        Assert.Equal(row["clause from (safe)"], answer.GetProperty("notice").Text("chargeableFrom"));
        Assert.Equal(row.Number("max interest (cap rate)"), answer.At("interest", "amount"));
        Assert.Equal(row.Number("max indemnity"), answer.At("costs", "amount"));
        Assert.Equal(row.Number("max claim"), answer.At("total"));
    }

    [Theory, OracleRows("be_b2b")]
    public async Task Belgian_business(OracleRow row)
    {
        var answer = await host.Answer(Claim("be-business", row["principal"], row["due"], row["paid/cut-off (incl.)"]));

        Assert.Equal(row.Number("interest (simple)"), answer.At("interest", "amount"));
        Assert.Equal(row.Number("total"), answer.At("total"));
    }

    [Theory, OracleRows("eu")]
    public async Task Business_elsewhere_in_the_union(OracleRow row)
    {
        var answer = await host.Answer(
            Claim("eu-business", row["amount incl. VAT"], row["last day to pay"], row["paid/cut-off"]));

        Assert.Equal(row.Number("interest"), answer.At("interest", "amount"));
        Assert.Equal(row.Number("total"), answer.At("total"));
    }

    private static object Claim(string regime, string principal, string dueDate, string asOf) =>
        new { regime, principal = Number(principal), dueDate, asOf };

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<on>[0-9-]{10}): pay (?<sum>[0-9.]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Payment();
}
