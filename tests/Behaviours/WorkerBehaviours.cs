using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Receivables.Behaviours;

/// <summary>What the endpoints rely on: routes, keys, bodies and answers as ASP.NET Core has them, middleware, timers.</summary>
/// <param name="client">Of the app itself.</param>
/// <param name="address">Where the app answers.</param>
/// <param name="asksForKeys">False on a host that lets everybody in, as the tools on a developer's machine do.</param>
internal sealed class WorkerBehaviours(DurableTaskClient client, Uri address, bool asksForKeys)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public IEnumerable<Behaviour> All() =>
    [
        new("Route carries text and number to the function", () => Reads("probe/open/numbers/42", """{"kind":"open","number":42}""")),
        new("Route whose constraint is not met is not found", () => Answers("probe/open/numbers/many", HttpStatusCode.NotFound)),
        new("More exact route wins", () => Reads("probe/exact/numbers/1", "exact")),
        new("Body comes as it was sent and the answer has the function's type and status", Body),
        new("Problem details are answered as such", Problem),
        .. asksForKeys ? new Behaviour[] { new("Function without its key is refused with 401", () => Answers("probe/guarded", HttpStatusCode.Unauthorized)) } : [],
        new("Middleware runs around the function and may answer with a header", Middleware),
        new("Timer that runs on start-up has run", StartUpTimer),
        new("Activity reads its input as a record and may ask the client", ActivityWithClient),
        new("Management payload names the instance in every address", Payload),
    ];

    private async Task<HttpResponseMessage> Get(string path)
    {
        using var http = new HttpClient { BaseAddress = address, Timeout = Patience };
        return await http.GetAsync(new Uri(path, UriKind.Relative));
    }

    private async Task Answers(string path, HttpStatusCode expected)
    {
        using var answer = await Get(path);
        Expect.Same(expected, answer.StatusCode);
    }

    private async Task Reads(string path, string expected)
    {
        using var answer = await Get(path);
        Expect.Same(HttpStatusCode.OK, answer.StatusCode);
        Expect.Same(expected, await answer.Content.ReadAsStringAsync());
    }

    private async Task Body()
    {
        var sent = string.Concat(Enumerable.Repeat("€ 1.210,00 é ß\n", 5000));
        using var http = new HttpClient { BaseAddress = address, Timeout = Patience };
        using var content = new StringContent(sent, Encoding.UTF8, "application/xml");
        using var answer = await http.PostAsync(new Uri("probe/body", UriKind.Relative), content);
        Expect.Same(HttpStatusCode.Accepted, answer.StatusCode);
        Expect.Same("application/xml", answer.Content.Headers.ContentType?.MediaType);
        Expect.Same(sent, await answer.Content.ReadAsStringAsync());
    }

    private async Task Problem()
    {
        using var answer = await Get("probe/problem");
        Expect.Same(HttpStatusCode.Conflict, answer.StatusCode);
        Expect.Same("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    private async Task Middleware()
    {
        using var answer = await Get("probe/mark");
        Expect.Same($"{nameof(Probes.ProbeMark)} marked True", await answer.Content.ReadAsStringAsync());
        Expect.Same("marked", answer.Headers.TryGetValues(MarkMiddleware.Key, out var marks) ? string.Join(',', marks) : null);
    }

    private static async Task StartUpTimer()
    {
        for (var waited = TimeSpan.Zero; Probes.TimerRuns == 0 && waited < Patience; waited += TimeSpan.FromMilliseconds(100))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        Expect.True(Probes.TimerRuns > 0, "the timer has run");
    }

    private async Task ActivityWithClient()
    {
        var instance = await client.ScheduleNewOrchestrationInstanceAsync(nameof(Orchestrations.AsksClient), new ProbedRoute("open", 42));
        using var patience = new CancellationTokenSource(Patience);
        var done = await client.WaitForInstanceCompletionAsync(instance, getInputsAndOutputs: true, patience.Token);
        Expect.Same("open 42 True", done.ReadOutputAs<string>());
    }

    private async Task Payload()
    {
        var instance = await client.ScheduleNewOrchestrationInstanceAsync(nameof(Orchestrations.OneActivity), "x");
        var payload = client.CreateHttpManagementPayload(instance);
        Expect.Same(instance, payload.Id);
        foreach (var link in new[] { payload.StatusQueryGetUri, payload.SendEventPostUri, payload.TerminatePostUri, payload.PurgeHistoryDeleteUri })
        {
            Expect.True(link?.Contains(instance, StringComparison.Ordinal) == true, $"'{link}' names the instance");
        }
    }
}
