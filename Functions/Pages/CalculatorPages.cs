using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Receivables.Domain;
using Receivables.Functions.Calculator;

namespace Receivables.Functions.Pages;

/// <summary>The calculator as a page, for anybody, without script: the address holds the whole question.</summary>
public sealed class CalculatorPages(ClaimCalculator calculator, CalculationBudget budget, TimeProvider clock)
{
    [Function("CalculatorPage")]
    public IActionResult Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "calculator")] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var texts = PageLanguage.Of(request);
        var today = TimeZones.DayOf(clock.GetUtcNow(), Country.Netherlands.TimeZone);
        var form = new CalculatorForm(request.Query, today);
        if (!form.IsAsked) return Page(request, texts, form, null, []);

        if (budget.SecondsToWait(request) is { } seconds)
        {
            request.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            var sorry = Markup.Of($"<h1>{texts["calculator.title"]}</h1><p>{texts["calculator.faults.tooMany"]}</p>");
            return PageLayout.Answer(
                request, texts, texts["calculator.title"], sorry, StatusCodes.Status429TooManyRequests);
        }

        var (question, faults) = form.Read();
        if (question is null) return Page(request, texts, form, null, faults);

        try
        {
            return Page(request, texts, form, calculator.Answer(question), []);
        }
        catch (MissingStatuteRowException missing)
        {
            return Page(request, texts, form, null, [CalculationCheck.Of(missing)]);
        }
    }

    private static ContentResult Page(
        HttpRequest request, PageTexts texts, CalculatorForm form, ClaimAnswer? answer,
        IReadOnlyList<CalculationFault> faults)
    {
        var fields = new CalculatorFields(texts, form, faults);
        var main = Markup.Of($"""
            <h1>{texts["calculator.title"]}</h1>
            {fields.Summary()}
            {(answer is null
                ? Markup.Of($"""<p class="lead">{texts["calculator.lead"]}</p>""")
                : new CalculatorResult(texts, answer).Html())}
            {fields.Form()}
            <p class="advice">{texts["calculator.advice"]}</p>
            """);
        var title = faults.Count == 0
            ? texts["calculator.title"]
            : $"{texts["calculator.form.errors"]}: {texts["calculator.title"]}";
        return PageLayout.Answer(
            request, texts, title, main,
            faults.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
