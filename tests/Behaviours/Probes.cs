using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Receivables.Behaviours;

/// <summary>The small functions that the behaviours of the worker are tried with.</summary>
public static class Probes
{
    private static int timerRuns;

    internal static int TimerRuns => Volatile.Read(ref timerRuns);

    /// <summary>Answers with what its route carried; a number only.</summary>
    [Function(nameof(ProbeRoute))]
    public static IActionResult ProbeRoute(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "probe/{kind}/numbers/{number:int}")] HttpRequest request,
        string kind,
        int number) => new OkObjectResult(new ProbedRoute(kind, number));

    /// <summary>The more exact route of the two wins.</summary>
    [Function(nameof(ProbeExactRoute))]
    public static IActionResult ProbeExactRoute(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "probe/exact/numbers/{number:int}")] HttpRequest request) =>
        new OkObjectResult("exact");

    /// <summary>Gives the body back as it came, with its content type and a status of its own.</summary>
    [Function(nameof(ProbeBody))]
    public static async Task<IActionResult> ProbeBody(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "probe/body")] HttpRequest request,
        CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellation);
        request.HttpContext.Response.StatusCode = StatusCodes.Status202Accepted;
        return new FileContentResult(body.ToArray(), request.ContentType ?? "application/octet-stream");
    }

    /// <summary>Refuses with problem details.</summary>
    [Function(nameof(ProbeProblem))]
    public static IActionResult ProbeProblem(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "probe/problem")] HttpRequest request) =>
        new ObjectResult(new ProblemDetails { Title = "No", Status = StatusCodes.Status409Conflict })
        {
            StatusCode = StatusCodes.Status409Conflict,
        };

    /// <summary>Is not for those without a key.</summary>
    [Function(nameof(ProbeGuarded))]
    public static IActionResult ProbeGuarded(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "probe/guarded")] HttpRequest request) =>
        new OkObjectResult("in");

    /// <summary>Answers with the mark that the middleware left, and whether both ways to the request lead to the same.</summary>
    [Function(nameof(ProbeMark))]
    public static IActionResult ProbeMark(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "probe/mark")] HttpRequest request, FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(request);
        var same = ReferenceEquals(context.GetHttpContext(), request.HttpContext);
        return new OkObjectResult($"{context.FunctionDefinition.Name} {context.Items[MarkMiddleware.Key]} {same}");
    }

    /// <summary>Runs once when the app starts.</summary>
    [Function(nameof(ProbeTimer))]
    public static void ProbeTimer([TimerTrigger("0 0 4 1 1 *", RunOnStartup = true)] TimerInfo timer) =>
        Interlocked.Increment(ref timerRuns);

    /// <summary>An activity may be a client too.</summary>
    [Function(nameof(ProbeClient))]
    public static async Task<string> ProbeClient(
        [ActivityTrigger] ProbedRoute route, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(route);
        var unknown = await client.GetInstanceAsync($"probe-{route.Kind}-{route.Number}", cancellation);
        return $"{route.Kind} {route.Number} {unknown is null}";
    }
}
