using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Receivables.PlatformApp;

/// <summary>One function of each kind, so that every part of the platform is at work.</summary>
public sealed class Greetings(IConfiguration settings, IHostApplicationLifetime lifetime)
{
    /// <summary>Answers with the greeting of the settings.</summary>
    [Function(nameof(Hello))]
    public IActionResult Hello(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "hello")] HttpRequest request) =>
        new OkObjectResult(new { greeting = settings["Greeting"] ?? "hello" });

    /// <summary>Answers when the app is asked to stop, and not before.</summary>
    [Function(nameof(Wait))]
    public async Task<IActionResult> Wait(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "wait")] HttpRequest request)
    {
        var stopping = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var _ = lifetime.ApplicationStopping.Register(stopping.SetResult);
        await Console.Out.WriteLineAsync("waiting");
        await stopping.Task;
        return new OkObjectResult("finished");
    }

    /// <summary>Runs on the schedule of the settings.</summary>
    [Function(nameof(Now))]
    public static void Now([TimerTrigger("%GreetingSchedule%")] TimerInfo timer)
    {
    }

    /// <summary>Starts a greeting orchestration.</summary>
    [Function(nameof(Begin))]
    public static async Task<IActionResult> Begin(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "begin/{name}")] HttpRequest request,
        string name,
        [DurableClient] DurableTaskClient client)
    {
        var id = await client.ScheduleNewOrchestrationInstanceAsync(nameof(GreetLater), name);
        var done = await client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, request.HttpContext.RequestAborted);
        return new OkObjectResult(done.ReadOutputAs<string>());
    }

    /// <summary>Greets through an activity.</summary>
    [Function(nameof(GreetLater))]
    public static Task<string> GreetLater([OrchestrationTrigger] TaskOrchestrationContext context, string name) =>
        context.CallActivityAsync<string>(nameof(Greet), name);

    /// <summary>Makes the greeting.</summary>
    [Function(nameof(Greet))]
    public static string Greet([ActivityTrigger] string name) => $"hello {name}";
}
