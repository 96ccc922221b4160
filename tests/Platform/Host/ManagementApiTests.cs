using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Receivables.Local.Functions;

namespace Receivables.Platform.Tests.Host;

/// <summary>https://learn.microsoft.com/azure/azure-functions/durable/durable-functions-http-api.</summary>
public sealed class ManagementApiTests
{
    private const string Api = "/runtime/webhooks/durabletask";

    public sealed class App
    {
        [Function("Echo")]
        public static async Task<string> Echo([OrchestrationTrigger] TaskOrchestrationContext context)
        {
            context.SetCustomStatus(new { waiting = true });
            return await context.WaitForExternalEvent<string>("word");
        }

        [Function("Fail")]
        public static Task<string> Fail([OrchestrationTrigger] TaskOrchestrationContext context) =>
            throw new InvalidOperationException("It fails.");
    }

    [Fact]
    public async Task Start_answers_202_with_addresses()
    {
        await using var app = await HostKit.Start(typeof(App));

        using var response = await app.Client.PostAsync($"{Api}/orchestrators/Echo/one", Json("{\"a\":1}"));
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(10), response.Headers.RetryAfter!.Delta);
        const string query = "taskHub=Receivables&connection=Storage&code=local";
        Assert.Equal($"http://localhost{Api}/instances/one?{query}", response.Headers.Location!.ToString());
        Assert.Equal("one", answer.GetProperty("id").GetString());
        Assert.Equal(
            $"http://localhost{Api}/instances/one/terminate?reason={{text}}&{query}",
            answer.GetProperty("terminatePostUri").GetString());
    }

    [Fact]
    public async Task Start_without_an_id_makes_one()
    {
        await using var app = await HostKit.Start(typeof(App));

        using var response = await app.Client.PostAsync($"{Api}/orchestrators/Echo", null);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(32, answer.GetProperty("id").GetString()!.Length);
    }

    [Theory]
    //          path                                  body      status  words
    [InlineData("/orchestrators/NoSuch/one",          "1",      400,    "'NoSuch' doesn't exist")]
    [InlineData("/orchestrators/Echo/one",            "{",      400,    "Invalid JSON content")]
    [InlineData("/orchestrators/Echo/one?timeout=1&pollingInterval=2", "1", 400, "polling interval")]
    [InlineData("/instances/none/restart",            "",       400,    "InstanceId does not match")]
    public async Task Wrong_request_answers_400_and_says_why(string path, string body, int status, string words)
    {
        await using var app = await HostKit.Start(typeof(App));

        using var response = await app.Client.PostAsync(Api + path, Json(body));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(words, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_of_one_that_runs_already_is_an_error()
    {
        await using var app = await Started();

        using var response = await app.Client.PostAsync($"{Api}/orchestrators/Echo/one", null);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("already exists", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_of_a_running_instance_is_202_and_tells_where_to_ask_again()
    {
        await using var app = await Started();

        using var response = await app.Client.GetAsync($"{Api}/instances/one");
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal($"http://localhost{Api}/instances/one", response.Headers.Location!.ToString());
        Assert.Equal("Running", answer.GetProperty("runtimeStatus").GetString());
        Assert.Equal("Echo", answer.GetProperty("name").GetString());
        Assert.Equal("""{"a":1}""", answer.GetProperty("input").GetRawText());
        Assert.Equal("""{"waiting":true}""", answer.GetProperty("customStatus").GetRawText());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("output").ValueKind);
        Assert.Equal("2026-03-02T09:00:00Z", answer.GetProperty("createdTime").GetString());
        Assert.False(answer.TryGetProperty("historyEvents", out _));
    }

    [Fact]
    public async Task Status_leaves_out_the_input_and_shows_history_as_asked()
    {
        await using var app = await Started();

        var answer = await app.Client.GetFromJsonAsync<JsonElement>(
            $"{Api}/instances/one?showInput=false&showHistory=true&showHistoryOutput=true");

        Assert.Equal(JsonValueKind.Null, answer.GetProperty("input").ValueKind);
        Assert.Equal(
            "ExecutionStarted", answer.GetProperty("historyEvents")[0].GetProperty("EventType").GetString());
    }

    [Fact]
    public async Task Status_of_a_completed_instance_is_200_with_its_output()
    {
        await using var app = await Started();

        using var raised = await app.Client.PostAsync($"{Api}/instances/one/raiseEvent/WORD", Json("\"yes\""));
        await app.Clock.WhenQuiet();
        using var response = await app.Client.GetAsync($"{Api}/instances/one");
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.Accepted, raised.StatusCode);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("yes", answer.GetProperty("output").GetString());
    }

    [Theory]
    [InlineData("", 200)]
    [InlineData("?returnInternalServerErrorOnFailure=true", 500)]
    public async Task Status_of_a_failed_instance_is_200_unless_asked_otherwise(string query, int status)
    {
        await using var app = await HostKit.Start(typeof(App));
        await app.Client.PostAsync($"{Api}/orchestrators/Fail/one", null);
        await app.Clock.WhenQuiet();

        using var response = await app.Client.GetAsync($"{Api}/instances/one{query}");
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("Failed", answer.GetProperty("runtimeStatus").GetString());
        Assert.Contains("It fails.", answer.GetProperty("output").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    //          method    path                             body      running  ended   missing
    [InlineData("POST",   "/terminate?reason=over",        null,     202,     410,    404)]
    [InlineData("POST",   "/suspend?reason=wait",          null,     202,     410,    404)]
    [InlineData("POST",   "/rewind?reason=again",          null,     500,     410,    404)]
    [InlineData("POST",   "/raiseEvent/word",              "\"x\"",  202,     410,    404)]
    [InlineData("DELETE", "",                              null,     200,     200,    404)]
    [InlineData("PUT",    "",                              null,     404,     404,    404)]
    [InlineData("POST",   "/dance",                        null,     404,     404,    404)]
    [InlineData("GET",    "/terminate",                    null,     404,     404,    404)]
    public async Task Operation_answers_by_the_state_of_the_instance(
        string method, string path, string? body, int running, int ended, int missing)
    {
        await using var app = await Started();
        Assert.Equal(missing, await Send(app, method, "/instances/none" + path, body));
        Assert.Equal(running, await Send(app, method, "/instances/one" + path, body));

        await app.Client.PostAsync($"{Api}/orchestrators/Echo/two", null);
        await app.Client.PostAsync($"{Api}/instances/two/terminate", null);
        await app.Clock.WhenQuiet();

        Assert.Equal(ended, await Send(app, method, "/instances/two" + path, body));
    }

    [Theory]
    [InlineData("text/plain", "\"x\"", "Only application/json request content is supported")]
    [InlineData("application/json", "{", "Invalid JSON content")]
    public async Task Event_must_be_json(string type, string body, string words)
    {
        await using var app = await Started();

        using var response = await app.Client.PostAsync(
            $"{Api}/instances/one/raiseEvent/word", new StringContent(body, Encoding.UTF8, type));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(words, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suspended_instance_resumes()
    {
        await using var app = await Started();

        Assert.Equal(202, await Send(app, "POST", "/instances/one/suspend", null));
        await app.Clock.WhenQuiet();
        Assert.Equal("Suspended", await StatusOf(app, "one"));
        Assert.Equal(202, await Send(app, "POST", "/instances/one/resume", null));
        await app.Clock.WhenQuiet();

        Assert.Equal("Running", await StatusOf(app, "one"));
    }

    [Fact]
    public async Task Restart_runs_it_again_under_a_new_id()
    {
        await using var app = await Started();
        await app.Client.PostAsync($"{Api}/instances/one/raiseEvent/word", Json("\"yes\""));
        await app.Clock.WhenQuiet();

        using var response = await app.Client.PostAsync($"{Api}/instances/one/restart", null);
        var id = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
        await app.Clock.WhenQuiet();

        Assert.NotEqual("one", id);
        Assert.Equal("Running", await StatusOf(app, id));
    }

    [Fact]
    public async Task Caller_may_wait_for_the_output()
    {
        await using var app = await HostKit.Start(typeof(App));

        using var response = await app.Client.PostAsync(
            $"{Api}/orchestrators/Fail/one?timeout=30&pollingInterval=1", null);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Failed", answer.GetProperty("runtimeStatus").GetString());
    }

    [Fact]
    public async Task Caller_who_waits_too_short_gets_addresses()
    {
        await using var app = await HostKit.Start(typeof(App));

        using var response = await app.Client.PostAsync(
            $"{Api}/orchestrators/Echo/one?timeout=0&pollingInterval=0", null);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    private static async Task<LocalFunctionsHost> Started()
    {
        var app = await HostKit.Start(typeof(App));
        await app.Client.PostAsync($"{Api}/orchestrators/Echo/one", Json("{\"a\":1}"));
        await app.Clock.WhenQuiet();
        return app;
    }

    private static async Task<int> Send(LocalFunctionsHost app, string method, string path, string? body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Api + path)
        {
            Content = body is null ? null : Json(body),
        };
        using var response = await app.Client.SendAsync(request);
        return (int)response.StatusCode;
    }

    private static async Task<string?> StatusOf(LocalFunctionsHost app, string id) =>
        (await app.Client.GetFromJsonAsync<JsonElement>($"{Api}/instances/{id}")).GetProperty("runtimeStatus").GetString();

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
