using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Receivables.Local.Functions;

namespace Receivables.Platform.Tests.Host;

/// <summary>
/// Orchestrators and activities as functions of the worker:
/// https://learn.microsoft.com/azure/azure-functions/durable/durable-functions-dotnet-isolated-overview.
/// </summary>
public sealed class DurableFunctionTests
{
    private readonly ConcurrentQueue<string> seen = new();

    public sealed record Order(string Number, decimal Total);

    public sealed class App(ConcurrentQueue<string> seen, Scope scope)
    {
        [Function("Sell")]
        public static async Task<string> Sell([OrchestrationTrigger] TaskOrchestrationContext context, Order order)
        {
            var priced = await context.CallActivityAsync<Order>("Price", order);
            return await context.CallActivityAsync<string>("Pack", priced);
        }

        [Function("Price")]
        public static Order Price([ActivityTrigger] Order order) => order with { Total = order.Total * 2 };

        [Function("Pack")]
        public async Task<string> Pack([ActivityTrigger] Order order, string instanceId, FunctionContext context)
        {
            await Task.Yield();
            var one = ReferenceEquals(scope, context.InstanceServices.GetRequiredService<Scope>());
            seen.Enqueue($"{context.FunctionDefinition.Name} in one scope: {one}");
            return $"{order.Number} {order.Total} of {instanceId}";
        }

        [Function("Inputless")]
        public static string Inputless([OrchestrationTrigger] TaskOrchestrationContext context, Order? order) =>
            order is null ? "no order" : order.Number;

        [Function("Renamed")]
        public static string Renamed([OrchestrationTrigger(Orchestration = "RealName")] TaskOrchestrationContext context) =>
            context.Name;

        [Function("Lonely")]
        public static Task<string> Lonely([OrchestrationTrigger] TaskOrchestrationContext context) =>
            context.CallActivityAsync<string>(string.Concat("NoSuch", context.Name.Name[..0], "Activity"));

        [Function("Failing")]
        public static Task Failing([OrchestrationTrigger] TaskOrchestrationContext context) =>
            context.CallActivityAsync("Fails");

        [Function("Fails")]
        public static void Fails([ActivityTrigger] FunctionContext context) => throw new TimeoutException("too late");
    }

    public sealed class Scope;

    public sealed class Starter
    {
        [Function("Start")]
        public static async Task<IActionResult> Start(
            [HttpTrigger(Route = "start/{name}")] HttpRequest request, string name, [DurableClient] DurableTaskClient client)
        {
            var id = await client.ScheduleNewOrchestrationInstanceAsync(
                name, new Order("2026-1", 1.5m), new StartOrchestrationOptions("a b:c"));
            return new OkObjectResult(client.CreateHttpManagementPayload(id));
        }

        [Function("Bare")]
        public static async Task<IActionResult> Bare(
            [HttpTrigger(Route = "bare/{name}")] HttpRequest request, string name, [DurableClient] DurableTaskClient client)
        {
            await client.ScheduleNewOrchestrationInstanceAsync(name, new StartOrchestrationOptions("a b:c"));
            return new OkResult();
        }

        [Function("Output")]
        public static async Task<IActionResult> Output(
            [HttpTrigger(Route = "output")] HttpRequest request, [DurableClient] DurableTaskClient client)
        {
            var done = await client.WaitForInstanceCompletionAsync("a b:c", getInputsAndOutputs: true);
            return new ContentResult { Content = $"{done.RuntimeStatus} {done.SerializedOutput}{done.FailureDetails?.ErrorMessage}" };
        }

        [Function("NoId")]
        public static IActionResult NoId(
            [HttpTrigger(Route = "no-id")] HttpRequest request, [DurableClient] DurableTaskClient client)
        {
            Assert.Throws<ArgumentException>(() => client.CreateHttpManagementPayload(""));
            return new OkResult();
        }
    }

    [Fact]
    public async Task Orchestration_goes_through_activities_with_their_inputs()
    {
        await using var app = await Start();

        await app.Client.GetStringAsync("/start/Sell");

        Assert.Equal("Completed \"2026-1 3.0 of a b:c\"", await app.Client.GetStringAsync("/output"));
        Assert.Equal(["Pack in one scope: True"], seen);
    }

    [Theory]
    //          path                status and output
    [InlineData("/start/Inputless", "Completed \"2026-1\"")]
    [InlineData("/bare/Inputless",  "Completed \"no order\"")]
    [InlineData("/bare/realname",   "Completed \"realname\"")]
    public async Task Orchestrator_is_found_by_name_and_gets_its_input(string path, string output)
    {
        await using var app = await Start();

        await app.Client.GetStringAsync(path);

        Assert.Equal(output, await app.Client.GetStringAsync("/output"));
    }

    [Theory]
    //          orchestrator        words of the failure
    [InlineData("Lonely",           "NoSuchActivity")]
    [InlineData("Failing",          "too late")]
    [InlineData("NoSuchOrchestrator", "NoSuchOrchestrator")]
    public async Task Failure_names_what_failed(string orchestrator, string words)
    {
        await using var app = await Start();

        await app.Client.GetStringAsync($"/bare/{orchestrator}");
        var output = await app.Client.GetStringAsync("/output");

        Assert.StartsWith("Failed", output, StringComparison.Ordinal);
        Assert.Contains(words, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Middleware_runs_around_orchestrators_and_activities()
    {
        await using var app = await Start(builder => builder.UseMiddleware((context, next) =>
        {
            seen.Enqueue(context.FunctionDefinition.InputBindings.Values.First().Type);
            return next();
        }));

        await app.Client.GetStringAsync("/start/Sell");
        await app.Client.GetStringAsync("/output");

        Assert.Contains("orchestrationTrigger", seen);
        Assert.Contains("activityTrigger", seen);
    }

    // https://learn.microsoft.com/azure/azure-functions/durable/durable-functions-code-constraints
    [Fact]
    public async Task Middleware_that_awaits_ahead_of_an_orchestrator_fails_it()
    {
        await using var app = await Start(builder => builder.UseWhen(
            context => context.FunctionDefinition.Name == "Sell",
            async (_, next) =>
            {
                await Task.Delay(1);
                await next();
            }));

        await app.Client.GetStringAsync("/start/Sell");

        Assert.Contains(
            "An invalid asynchronous invocation was detected", await app.Client.GetStringAsync("/output"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Payloads_are_written_with_the_json_options_of_the_app()
    {
        await using var app = await Start(builder => builder.Services.Configure<JsonSerializerOptions>(
            json => json.PropertyNamingPolicy = JsonNamingPolicy.KebabCaseUpper));

        var addresses = await app.Client.GetFromJsonAsync<JsonElement>("/start/Sell");
        await app.Client.GetStringAsync("/output");
        var status = await app.Client.GetFromJsonAsync<JsonElement>(addresses.GetProperty("statusQueryGetUri").GetString());

        Assert.Equal("""{"NUMBER":"2026-1","TOTAL":1.5}""", status.GetProperty("input").GetRawText());
    }

    [Fact]
    public async Task Payloads_are_written_as_declared_when_the_app_says_nothing()
    {
        await using var app = await Start();

        var addresses = await app.Client.GetFromJsonAsync<JsonElement>("/start/Sell");
        await app.Client.GetStringAsync("/output");
        var status = await app.Client.GetFromJsonAsync<JsonElement>(addresses.GetProperty("statusQueryGetUri").GetString());

        Assert.Equal("""{"Number":"2026-1","Total":1.5}""", status.GetProperty("input").GetRawText());
    }

    // https://learn.microsoft.com/azure/azure-functions/durable/durable-functions-instance-management#retrieve-http-management-webhook-urls
    [Fact]
    public async Task Management_addresses_name_the_instance_and_carry_the_key()
    {
        await using var app = await Start();

        var addresses = await app.Client.GetFromJsonAsync<JsonElement>("/start/Sell");

        const string instance = "http://localhost/runtime/webhooks/durabletask/instances/a%20b%3Ac";
        Assert.Equal("a b:c", addresses.GetProperty("id").GetString());
        Assert.Equal($"{instance}?code=local", addresses.GetProperty("statusQueryGetUri").GetString());
        Assert.Equal($"{instance}/raiseEvent/{{eventName}}?code=local", addresses.GetProperty("sendEventPostUri").GetString());
        Assert.Equal($"{instance}?code=local", addresses.GetProperty("purgeHistoryDeleteUri").GetString());
        Assert.StartsWith($"{instance}/suspend?reason=", addresses.GetProperty("suspendPostUri").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Management_addresses_need_an_instance_id()
    {
        await using var app = await Start();

        Assert.True((await app.Client.GetAsync("/no-id")).IsSuccessStatusCode);
    }

    private Task<LocalFunctionsHost> Start(Action<FunctionsApplicationBuilder>? configure = null) => HostKit.Start(
        HostKit.Options(typeof(App), typeof(Starter)),
        builder =>
        {
            builder.Services.AddSingleton(seen);
            builder.Services.AddScoped<Scope>();
            configure?.Invoke(builder);
        });
}
