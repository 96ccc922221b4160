using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Receivables.Domain;
using Receivables.Functions.Intake;
using Receivables.Functions.Reading;

namespace Receivables.Functions.Http;

/// <summary>Figures of a creditor: what is open by age, how the month went, what is expected to come in.</summary>
public sealed class ReportsApi(CreditorAccess access, Lists lists, TimeProvider time)
{
    /// <summary>So many months back an open sum is still read; what is older has long been handed over or given up.</summary>
    private const int MonthsBack = 42;

    private const int MonthsAhead = 24;

    private const int MostWeeks = 26;

    /// <summary>What is open now, by how long it will have been due on <c>asOf</c> (today when left out).</summary>
    [Function("GetAgeing")]
    public async Task<IActionResult> OpenByAge(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/{creditor}/ageing")] HttpRequest request,
        string creditor,
        CancellationToken cancellation)
    {
        var (admission, months, today) = await Read(request, creditor, cancellation);
        if (admission.Creditor is null)
        {
            return admission.Denied!;
        }

        if (Day(request, "asOf", today) is not { } asOf)
        {
            return Wrong("asOf", "is a day, yyyy-MM-dd.");
        }

        return ListAnswer.Of(
            request,
            Ageing.Of(months.Select(month => month.Totals), asOf),
            null,
            row => new { bucket = row.Bucket, currency = row.Currency, invoices = row.Count, amount = row.Amount, disputed = row.Disputed },
            [
                ("bucket", row => row.Bucket), ("currency", row => row.Currency), ("invoices", row => row.Count),
                ("amount", row => row.Amount), ("disputed", row => row.Disputed),
            ],
            new { asOf });
    }

    /// <summary>Eight figures of a month (<c>yyyy-MM</c>, the running one when left out).</summary>
    [Function("GetKpis")]
    public async Task<IActionResult> Kpis(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/{creditor}/kpis")] HttpRequest request,
        string creditor,
        CancellationToken cancellation)
    {
        var (admission, months, today) = await Read(request, creditor, cancellation);
        if (admission.Creditor is null)
        {
            return admission.Denied!;
        }

        var text = request.Query["month"].ToString() is { Length: > 0 } given
            ? given
            : today.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        if (!DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return Wrong("month", "is a month, yyyy-MM.");
        }

        return ListAnswer.Of(
            request,
            Kpi.Of(months, month, today),
            null,
            row => new { name = row.Name, value = row.Value, unit = row.Unit, how = row.How, target = row.Target },
            [("name", row => row.Name), ("value", row => row.Value), ("unit", row => row.Unit), ("target", row => row.Target),
                ("how", row => row.How)],
            new { month = text });
    }

    /// <summary>What is expected to come in by week, for up to 26 <c>weeks</c> (13 when left out).</summary>
    [Function("GetForecast")]
    public async Task<IActionResult> Expected(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/{creditor}/forecast")] HttpRequest request,
        string creditor,
        CancellationToken cancellation)
    {
        var (admission, months, today) = await Read(request, creditor, cancellation);
        if (admission.Creditor is null)
        {
            return admission.Denied!;
        }

        var text = request.Query["weeks"].ToString() is { Length: > 0 } given ? given : "13";
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var weeks) || weeks is < 1 or > MostWeeks)
        {
            return Wrong("weeks", $"is a number from 1 to {MostWeeks}.");
        }

        var settled = months.SelectMany(month => month.Totals.Flows.Values).Aggregate(new Flow(), (sum, flow) => sum.Plus(flow));
        var daysLate = settled.Settled == 0 ? 0 : (int)(settled.LateDays / settled.Settled);
        return ListAnswer.Of(
            request,
            Forecast.Of([.. months.Select(month => month.Totals)], today, weeks, daysLate),
            null,
            row => new
            {
                from = row.From,
                to = row.To,
                currency = row.Currency,
                promised = row.Promised,
                usual = row.Usual,
                total = row.Total
            },
            [
                ("from", row => row.From), ("to", row => row.To), ("currency", row => row.Currency), ("promised", row => row.Promised),
                ("usual", row => row.Usual), ("total", row => row.Total),
            ],
            new { usualDaysLate = daysLate });
    }

    private async Task<(Admission Admission, IReadOnlyList<(DateOnly Month, MonthTotals Totals)> Months, DateOnly Today)> Read(
        HttpRequest request, string creditor, CancellationToken cancellation)
    {
        var admission = await access.Enter(request, creditor, Role.Reader, cancellation);
        if (admission.Creditor is not { } owner)
        {
            return (admission, [], default);
        }

        var today = TimeZones.DayOf(time.GetUtcNow(), new Country(owner.Country).TimeZone);
        var months = await lists.Months(
            CanonicalId.Of(owner.Id), today.AddMonths(-MonthsBack), today.AddMonths(MonthsAhead), cancellation);
        return (admission, months, today);
    }

    private static DateOnly? Day(HttpRequest request, string name, DateOnly today) =>
        request.Query[name].ToString() is not { Length: > 0 } text ? today
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : null;

    private static IActionResult Wrong(string field, string fault)
    {
        var faults = new Faults();
        faults.Add(field, fault);
        return Problem.Wrong(faults);
    }
}
