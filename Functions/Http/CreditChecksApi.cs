using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Receivables.Domain;
using Receivables.Functions.Intake;
using Receivables.Functions.Reading;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Http;

/// <summary>Answers a shop or a planner whether to deliver on account, from how the debtor paid before.</summary>
public sealed class CreditChecksApi(CreditorAccess access, DebtorStore debtors, Lists lists, TimeProvider time)
{
    private const decimal MostMoney = 1_000_000_000m;

    [Function("PostCreditCheck")]
    public async Task<IActionResult> Check(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/{creditor}/credit-checks")] HttpRequest request,
        string creditor,
        CancellationToken cancellation)
    {
        var admission = await access.Enter(request, creditor, Role.Collector, cancellation);
        if (admission.Creditor is not { } owner)
        {
            return admission.Denied!;
        }

        var (body, refusal) = await JsonBody.Read<Body>(request, cancellation);
        if (body is null)
        {
            return refusal!;
        }

        var faults = new Faults();
        faults.Require(CanonicalId.FaultOf(body.Debtor) is null, "debtor", CanonicalId.FaultOf(body.Debtor) ?? "");
        faults.Require(
            body.Amount is > 0 and <= MostMoney && decimal.Round(body.Amount.Value, 2) == body.Amount, "amount",
            "is more than zero, with at most two decimals.");
        if (faults.Any)
        {
            return Problem.Wrong(faults);
        }

        var (own, debtor) = (CanonicalId.Of(owner.Id), CanonicalId.Of(body.Debtor!));
        var known = debtors.Find(own, debtor, cancellation);
        var totals = await lists.Debtor(own, debtor, cancellation);
        var today = TimeZones.DayOf(time.GetUtcNow(), new Country(owner.Country).TimeZone);
        var answer = CreditCheck.Of(FactsOf(await known, totals, today), Money.Euro(body.Amount!.Value));
        return new OkObjectResult(new
        {
            decision = answer.Decision,
            limit = answer.Limit.Amount,
            deposit = answer.Deposit?.Amount,
            reasons = answer.Reasons,
        });
    }

    private static CreditFacts FactsOf(Debtor? known, DebtorTotals? totals, DateOnly today)
    {
        const string currency = "EUR|";
        var open = totals?.Due.Where(due => due.Key.StartsWith(currency, StringComparison.Ordinal)).ToList() ?? [];
        var since = currency + today.AddYears(-1).ToString("yyyyMM", System.Globalization.CultureInfo.InvariantCulture);
        var invoiced = totals?.Months.Where(month => month.Key.StartsWith(currency, StringComparison.Ordinal)
            && string.CompareOrdinal(month.Key, since) > 0)
            .Sum(month => month.Value.Invoiced) ?? 0;
        var overdue = open.Where(due => due.Value.Cents > due.Value.Disputed)
            .Select(due => today.DayNumber - Ageing.Split(due.Key).Day.DayNumber).Append(0).Max();
        return new CreditFacts(
            totals?.Risk?.Grade,
            new Money(open.Sum(due => due.Value.Cents)),
            new Money(invoiced / 12),
            overdue,
            known?.Standing.OfType<DebtorCircumstance>().FirstOrDefault()?.Kind);
    }

    private sealed record Body(string? Debtor, decimal? Amount);
}
