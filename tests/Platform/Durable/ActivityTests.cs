using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Receivables.Platform.Tests.Durable;

/// <summary>https://learn.microsoft.com/azure/azure-functions/durable/durable-functions-orchestrations</summary>
public class ActivityTests : DurableContract
{
    // durable-functions-orchestrations: "Orchestrator functions ... can call activity functions and get their result."
    [Fact]
    public async Task Orchestration_gives_the_result_of_its_activity()
    {
        await using var hub = await Hub(hub => hub
            .Orchestrator("Greet", async context => await context.CallActivityAsync<string>("Hello", "Ada"))
            .Activity<string>("Hello", name => $"Hello {name}"));

        var greeted = await hub.RunQuietly("Greet");

        Assert.Equal(OrchestrationRuntimeStatus.Completed, greeted.RuntimeStatus);
        Assert.Equal("Hello Ada", greeted.ReadOutputAs<string>());
    }

    // durable-functions-orchestrations#activity-functions: names are the functions' names; they are compared without case.
    [Fact]
    public async Task Activity_is_found_without_regard_to_case()
    {
        await using var hub = await Hub(hub => hub
            .Orchestrator("Greet", async context => await context.CallActivityAsync<string>("HELLO"))
            .Activity<string>("hello", _ => "found"));

        Assert.Equal("found", (await hub.RunQuietly("greet")).ReadOutputAs<string>());
    }

    // durable-functions-serialization-and-persistence: inputs and outputs are stored as JSON, so objects keep their data.
    [Fact]
    public async Task Input_and_output_survive_as_objects()
    {
        await using var hub = await Hub(hub => hub
            .Orchestrator("Sum", async context => await context.CallActivityAsync<Total>("Add", context.GetInput<Terms>()))
            .Activity<Terms>("Add", terms => new Total(terms!.Left + terms.Right)));

        var summed = await hub.RunQuietly("Sum", new Terms(40.5m, 1.5m));

        Assert.Equal(new Total(42m), summed.ReadOutputAs<Total>());
        Assert.Equal(new Terms(40.5m, 1.5m), summed.ReadInputAs<Terms>());
    }

    // TaskOrchestrationContext.GetInput: "or null if no input was provided"; an activity that gives nothing gives null.
    [Fact]
    public async Task Missing_input_and_output_are_null()
    {
        await using var hub = await Hub(hub => hub
            .Orchestrator("Nothing", async context =>
                (context.GetInput<string>() is null) && await context.CallActivityAsync<string?>("Nothing") is null)
            .Activity<string>("Nothing", input => input));

        Assert.True((await hub.RunQuietly("Nothing")).ReadOutputAs<bool>());
    }

    // durable-functions-orchestrations (fan-out/fan-in): several activities run at once and are awaited together.
    [Fact]
    public async Task Fan_out_gathers_all_results_in_the_order_of_the_calls()
    {
        await using var hub = await Hub(hub => hub
            .Orchestrator("Squares", async context => await Task.WhenAll(
                Enumerable.Range(1, 40).Select(number => context.CallActivityAsync<int>("Square", number))))
            .Activity<int>("Square", number => number * number));

        var squares = (await hub.RunQuietly("Squares")).ReadOutputAs<int[]>()!;

        Assert.Equal(Enumerable.Range(1, 40).Select(number => number * number), squares);
    }

    // host.json reference, maxConcurrentActivityFunctions: "The maximum number of activity functions that can be
    // processed concurrently".
    [Fact]
    public async Task No_more_activities_run_at_once_than_allowed()
    {
        var (now, most) = (0, 0);
        var gate = new Lock();
        await using var hub = await Hub(hub =>
        {
            hub.Configure(new() { Clock = hub.Clock, TaskHubName = "Test", MaxConcurrentActivities = 3 });
            hub.Orchestrator("Many", async context => await Task.WhenAll(
                    Enumerable.Range(0, 30).Select(number => context.CallActivityAsync<int>("Count", number))))
                .ActivityAsync<int>("Count", async number =>
                {
                    lock (gate) { most = Math.Max(most, ++now); }
                    await Task.Yield();
                    lock (gate) { now--; }
                    return (object?)number;
                });
        });

        await hub.RunQuietly("Many");

        Assert.InRange(most, 1, 3);
    }

    // durable-functions-error-handling: an exception of an activity "is marshaled back to the orchestrator function and
    // thrown as a TaskFailedException"; the details name the original type and message.
    [Fact]
    public async Task Failed_activity_throws_with_the_details_of_its_exception()
    {
        TaskFailedException? caught = null;
        await using var hub = await Hub(hub => hub
            .Orchestrator("Try", async context =>
            {
                try
                {
                    await context.CallActivityAsync("Fail");
                }
                catch (TaskFailedException failed)
                {
                    caught = failed;
                }
            })
            .Activity<string>("Fail", _ => throw new FormatException("Wrong.", new TimeoutException("Late."))));

        var tried = await hub.RunQuietly("Try");

        Assert.Equal(OrchestrationRuntimeStatus.Completed, tried.RuntimeStatus);
        Assert.Equal("Fail", caught!.TaskName);
        Assert.Equal("Task 'Fail' (#0) failed with an unhandled exception: Wrong.", caught.Message);
        Assert.Equal("System.FormatException", caught.FailureDetails.ErrorType);
        Assert.Equal("Wrong.", caught.FailureDetails.ErrorMessage);
        Assert.NotNull(caught.FailureDetails.StackTrace);
        Assert.Equal("System.TimeoutException", caught.FailureDetails.InnerFailure!.ErrorType);
        Assert.True(caught.FailureDetails.IsCausedBy<FormatException>());
        Assert.True(caught.FailureDetails.IsCausedBy<SystemException>());
        Assert.False(caught.FailureDetails.IsCausedBy<TimeoutException>());
    }

    // durable-functions-error-handling: "If an exception isn't caught, the orchestration fails" with the failed task's
    // exception; the metadata carries the chain of causes.
    [Fact]
    public async Task Uncaught_failure_fails_the_orchestration_and_keeps_its_cause()
    {
        await using var hub = await Hub(hub => hub
            .Orchestrator("Fall", async context => await context.CallActivityAsync<string>("Fail"))
            .Activity<string>("Fail", _ => throw new FormatException("No number.")));

        var fallen = await hub.RunQuietly("Fall");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, fallen.RuntimeStatus);
        Assert.Equal("Microsoft.DurableTask.TaskFailedException", fallen.FailureDetails!.ErrorType);
        Assert.Equal("System.FormatException", fallen.FailureDetails.InnerFailure!.ErrorType);
        Assert.Contains("No number.", fallen.SerializedOutput, StringComparison.Ordinal);
    }

    // TaskFailedException.TaskId: "Each durable task (activities, timers, sub-orchestrations, etc.) scheduled by a task
    // orchestrator has an auto-incrementing ID".
    [Fact]
    public async Task Task_ids_count_every_kind_of_call()
    {
        var id = -1;
        await using var hub = await Hub(hub => hub
            .Orchestrator("Count", async context =>
            {
                await context.CreateTimer(context.CurrentUtcDateTime, CancellationToken.None);
                await context.CallActivityAsync("Fine");
                context.SendEvent("nobody", "hello", 1);
                try
                {
                    await context.CallActivityAsync("Fail");
                }
                catch (TaskFailedException failed)
                {
                    id = failed.TaskId;
                }
            })
            .Activity<string>("Fine", _ => null)
            .Activity<string>("Fail", _ => throw new InvalidOperationException()));

        await hub.RunQuietly("Count");

        Assert.Equal(3, id);
    }

    // durable-functions-error-handling: a call of a function that does not exist fails; a retry cannot help.
    [Fact]
    public async Task Unknown_activity_fails_with_its_name_and_is_not_retried()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("Call", async context =>
            await context.CallActivityAsync<string>(
                "Mising", options: TaskOptions.FromRetryPolicy(new RetryPolicy(5, TimeSpan.FromMinutes(1))))));

        var called = await hub.RunQuietly("Call");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, called.RuntimeStatus);
        Assert.Equal("ActivityTaskNotFound", called.FailureDetails!.InnerFailure!.ErrorType);
        Assert.Contains("'Mising' doesn't exist", called.FailureDetails.ErrorMessage, StringComparison.Ordinal);
    }

    // TaskOrchestrationContext.CallActivityAsync: options given as the input are a mistake that is refused at once.
    [Fact]
    public async Task Options_in_place_of_the_input_are_refused()
    {
        await using var hub = await Hub(hub => hub
            .Orchestrator("Mix", async context => await context.CallActivityAsync<string>("Any", (object)new TaskOptions()))
            .Activity<string>("Any", _ => null));

        var mixed = await hub.RunQuietly("Mix");

        Assert.Equal("System.ArgumentException", mixed.FailureDetails!.ErrorType);
    }

    // durable-functions-serialization-and-persistence: a result that cannot be read as the type asked for fails the call.
    [Fact]
    public async Task Result_of_another_type_fails_the_call()
    {
        await using var hub = await Hub(hub => hub
            .Orchestrator("Read", async context => await context.CallActivityAsync<int>("Text"))
            .Activity<string>("Text", _ => "no number"));

        var read = await hub.RunQuietly("Read");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, read.RuntimeStatus);
        Assert.Equal("System.Text.Json.JsonException", read.FailureDetails!.ErrorType);
    }

    // TaskActivityContext: the activity learns its own name and the id of the instance that called it.
    [Fact]
    public async Task Activity_knows_its_name_and_its_caller()
    {
        await using var hub = await Hub(hub =>
        {
            hub.Orchestrator("Ask", async context => await context.CallActivityAsync<string>("Who"));
            hub.Functions.AddActivity("Who", (context, _, _) => Task.FromResult<object?>($"{context.Name} for {context.InstanceId}"));
        });

        Assert.Equal("Who for caller-1", (await hub.RunQuietly("Ask", id: "caller-1")).ReadOutputAs<string>());
    }

    public sealed record Terms(decimal Left, decimal Right);

    public sealed record Total(decimal Sum);
}
