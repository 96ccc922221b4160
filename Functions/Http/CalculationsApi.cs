using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Receivables.Domain;
using Receivables.Functions.Calculator;
using Receivables.Functions.Intake;
using Receivables.Functions.Pages;

namespace Receivables.Functions.Http;

/// <summary>Computes claims for anybody; it reads and stores nothing.</summary>
public sealed class CalculationsApi(ClaimCalculator calculator, CalculationBudget budget)
{
    private const int LongestBody = 64 * 1024;

    [Function("PostCalculation")]
    public async Task<IActionResult> Post(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/calculations")] HttpRequest request,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (budget.SecondsToWait(request) is { } seconds)
        {
            return Problem.TooMany(request, seconds, "This address asks for more calculations than one may at a time.");
        }

        if (request.ContentLength > LongestBody)
        {
            return Problem.TooLarge("A claim to compute has at most 64 KiB.");
        }

        if (request.ContentType is not null && !request.HasJsonContentType())
        {
            return Problem.WrongType("A claim to compute is application/json.");
        }

        var (input, refusal) = await JsonBody.Read<CalculationInput>(request, cancellation);
        return input is null ? refusal! : Answer(input);
    }

    private IActionResult Answer(CalculationInput input)
    {
        var (question, faults) = CalculationCheck.Read(input);
        if (question is null)
        {
            return Wrong(faults);
        }

        try
        {
            return new OkObjectResult(CalculationBody.Of(calculator.Answer(question)));
        }
        catch (MissingStatuteRowException missing)
        {
            return Wrong([CalculationCheck.Of(missing)]);
        }
    }

    private static IActionResult Wrong(IReadOnlyList<CalculationFault> faults)
    {
        var byField = new Faults();
        foreach (var fault in faults)
        {
            byField.Add(fault.Field, ClaimWords.Of(fault, PageTexts.English));
        }

        return Problem.Wrong(byField);
    }
}
