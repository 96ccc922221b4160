using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Receivables.Platform.Tests.Durable;

/// <summary>
/// "Orchestrator functions must not start any async operation except by using the orchestration trigger's context":
/// https://learn.microsoft.com/azure/azure-functions/durable/durable-functions-code-constraints
/// </summary>
public sealed class IllegalAwaitTests
{
    // An orchestrator that awaits something else is stuck for ever; the service reports an invalid asynchronous invocation.
    [Theory]
    [InlineData("delay")]
    [InlineData("thread")]
    [InlineData("never")]
    [InlineData("after a durable task")]
    public async Task Awaiting_what_is_not_durable_fails_the_orchestration(string kind)
    {
        await using var hub = await TestHub.Started(hub => hub
            .Orchestrator("Illegal", async context =>
            {
                if (kind == "after a durable task")
                {
                    await context.CallActivityAsync("Fine");
                }

                await (kind switch
                {
                    "thread" => Task.Run(() => { }),
                    "never" => new TaskCompletionSource().Task,
                    _ => Task.Delay(1),
                });
                await context.CallActivityAsync("Fine");
            })
            .Activity<string>("Fine", _ => null));

        var failed = await hub.RunQuietly("Illegal");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        Assert.Equal("System.InvalidOperationException", failed.FailureDetails!.ErrorType);
        Assert.Contains("invalid asynchronous invocation", failed.FailureDetails.ErrorMessage, StringComparison.Ordinal);
        Assert.Contains("'Illegal'", failed.FailureDetails.ErrorMessage, StringComparison.Ordinal);
    }

    // While a durable task is open too, the illegal one is noticed when it resumes the orchestrator from elsewhere.
    [Fact]
    public async Task Illegal_await_beside_a_durable_task_is_noticed_when_it_resumes()
    {
        await using var hub = await TestHub.Started(hub => hub.Orchestrator("Beside", async context =>
        {
            var wait = context.WaitForExternalEvent<string>("never");
            await Task.Delay(1);
            await wait;
        }));

        var id = await hub.Run("Beside");
        var failed = await hub.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);

        Assert.Contains("invalid asynchronous invocation", failed.FailureDetails!.ErrorMessage, StringComparison.Ordinal);
    }

    // "Thrown if the calling thread is anything other than the main orchestrator thread."
    [Theory]
    [InlineData("activity")]
    [InlineData("timer")]
    [InlineData("event")]
    [InlineData("child")]
    [InlineData("id")]
    [InlineData("status")]
    [InlineData("continue")]
    [InlineData("send")]
    public async Task Use_of_the_context_from_another_thread_is_refused(string use)
    {
        var refused = new TaskCompletionSource<Exception?>();
        await using var hub = await TestHub.Started(hub => hub.Orchestrator("Thread", async context =>
        {
            new Thread(() => refused.SetResult(Record.Exception(() => Use(context, use)))).Start();
            await context.WaitForExternalEvent<string>("never");
        }));

        await hub.Run("Thread");

        Assert.IsType<InvalidOperationException>(await refused.Task);
    }

    // Tasks made of durable tasks are fine: WhenAll, WhenAny, async methods, completed tasks.
    [Fact]
    public async Task Combinations_of_durable_tasks_are_allowed()
    {
        await using var hub = await TestHub.Started(hub => hub
            .Orchestrator("Combine", async context =>
            {
                await Task.CompletedTask;
                await Task.Yield();
                var slow = context.CreateTimer(TimeSpan.FromHours(2), CancellationToken.None);
                await Task.WhenAny(slow, Twice(context));
                await Task.WhenAll(slow, Twice(context));
                return "through";
            })
            .Activity<string>("Fine", _ => null));

        var id = await hub.Run("Combine");
        await hub.Clock.WhenQuiet();
        await hub.Move(TimeSpan.FromHours(2));

        Assert.Equal("through", (await hub.Quiet(id)).ReadOutputAs<string>());
    }

    private static async Task Twice(TaskOrchestrationContext context)
    {
        await context.CallActivityAsync("Fine");
        await context.CallActivityAsync("Fine");
    }

    private static void Use(TaskOrchestrationContext context, string use)
    {
        switch (use)
        {
            case "activity":
                context.CallActivityAsync("Fine").GetAwaiter().GetResult();
                break;
            case "timer":
                context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None).GetAwaiter().GetResult();
                break;
            case "event":
                context.WaitForExternalEvent<string>("go").GetAwaiter().GetResult();
                break;
            case "child":
                context.CallSubOrchestratorAsync("Child").GetAwaiter().GetResult();
                break;
            case "id":
                context.NewGuid();
                break;
            case "status":
                context.SetCustomStatus("status");
                break;
            case "continue":
                context.ContinueAsNew();
                break;
            default:
                context.SendEvent("other", "go", 1);
                break;
        }
    }
}
