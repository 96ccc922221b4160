using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Receivables.Platform.Tests.Durable;

/// <summary>
/// Starting: https://learn.microsoft.com/azure/azure-functions/durable/durable-functions-instance-management#start-instances
/// and https://learn.microsoft.com/azure/azure-functions/durable/durable-functions-singletons
/// </summary>
public class StartTests : DurableContract
{
    private static readonly StartOrchestrationOptions Singleton = new("one");

    // "InstanceId: ... If you don't specify this parameter, the method uses a random ID."
    [Fact]
    public async Task Instance_without_an_id_gets_a_random_one()
    {
        await using var hub = await Hub(Waiting);

        var first = await hub.Run("Wait");
        var second = await hub.Run("Wait");

        Assert.NotEqual(first, second);
        Assert.Matches("^[0-9a-f]{32}$", first);
    }

    // A start without dedupe statuses replaces an instance that has ended.
    [Fact]
    public async Task Ended_instance_is_replaced()
    {
        await using var hub = await Hub(hub => hub
            .Orchestrator("Echo", context => Task.FromResult<object?>(context.GetInput<string>())));
        await hub.RunQuietly("Echo", "first", "one");

        Assert.Equal("second", (await hub.RunQuietly("Echo", "second", "one")).ReadOutputAs<string>());
    }

    // "overridableExistingInstanceStates: NonRunningStates" by default: an instance that has not ended is protected.
    [Fact]
    public async Task Running_instance_is_protected_by_default()
    {
        await using var hub = await Hub(Waiting);
        await hub.Run("Wait", id: "one");

        var refused = await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => hub.Run("Wait", id: "one"));

        Assert.Contains("one", refused.Message, StringComparison.Ordinal);
        Assert.IsType<InvalidOperationException>(refused, exactMatch: false);
    }

    // WithDedupeStatuses: a start fails where the existing instance has one of the statuses, whichever it is.
    [Theory]
    [InlineData(OrchestrationRuntimeStatus.Pending)]
    [InlineData(OrchestrationRuntimeStatus.Running)]
    [InlineData(OrchestrationRuntimeStatus.Suspended)]
    [InlineData(OrchestrationRuntimeStatus.Completed)]
    [InlineData(OrchestrationRuntimeStatus.Failed)]
    [InlineData(OrchestrationRuntimeStatus.Terminated)]
    public async Task Instance_in_a_protected_status_makes_the_start_fail(OrchestrationRuntimeStatus status)
    {
        await using var hub = await Hub(Waiting);
        await Bring(hub, status);
        OrchestrationRuntimeStatus[] all =
        [
            OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running,
            OrchestrationRuntimeStatus.Suspended, status,
        ];

        await Assert.ThrowsAsync<OrchestrationAlreadyExistsException>(() => hub.Client.ScheduleNewOrchestrationInstanceAsync(
            "Wait", null, Singleton.WithDedupeStatuses(all)));
        Assert.Equal(status, (await hub.Quiet("one")).RuntimeStatus);
    }

    // An instance whose status is not listed is replaced, a running one too: it is terminated first.
    [Fact]
    public async Task Running_instance_that_is_not_protected_is_replaced()
    {
        await using var hub = await Hub(Waiting);
        await hub.Run("Wait", "old", "one");

        await hub.Client.ScheduleNewOrchestrationInstanceAsync(
            "Wait", "new", Singleton.WithDedupeStatuses(OrchestrationRuntimeStatus.Completed));

        var replaced = await hub.Quiet("one");
        Assert.Equal("new", replaced.ReadInputAs<string>());
        await hub.Raise("one", "go", "taken");
        Assert.Equal("taken", (await hub.Quiet("one")).ReadOutputAs<string>());
    }

    // Protecting Terminated while letting running ones be replaced contradicts itself and is refused.
    [Fact]
    public async Task Contradicting_dedupe_statuses_are_refused()
    {
        await using var hub = await Hub(Waiting);

        await Assert.ThrowsAsync<ArgumentException>(() => hub.Client.ScheduleNewOrchestrationInstanceAsync(
            "Wait", null, Singleton.WithDedupeStatuses(OrchestrationRuntimeStatus.Terminated)));
    }

    // A name that is no status is refused.
    [Fact]
    public async Task Unknown_dedupe_status_is_refused()
    {
        await using var hub = await Hub(Waiting);

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => hub.Client.ScheduleNewOrchestrationInstanceAsync(
            "Wait", null, Singleton with { DedupeStatuses = ["Sleeping"] }));

        Assert.Contains("Sleeping", refused.Message, StringComparison.Ordinal);
    }

    // Of many starts at once with one id exactly one succeeds.
    [Fact]
    public async Task Only_one_of_many_starts_at_once_succeeds()
    {
        await using var hub = await Hub(Waiting);

        var starts = Enumerable.Range(0, 20).Select(number => Try(() => hub.Run("Wait", number, "one")));
        var succeeded = await Task.WhenAll(starts);

        Assert.Single(succeeded, done => done);
    }

    // "Instance IDs ... must be between 1 and 100 characters", "must not start with @", "must not contain /, \, #, or ?",
    // "must not contain control characters".
    [Theory]
    [InlineData("")]
    [InlineData("@entity")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\u0007b")]
    [InlineData("long")]
    public async Task Id_that_is_not_allowed_is_refused(string id)
    {
        await using var hub = await Hub(Waiting);
        var asked = id == "long" ? new string('x', 101) : id;

        await Assert.ThrowsAsync<ArgumentException>(() => hub.Run("Wait", id: asked));
    }

    // StartOrchestrationOptions.StartAt: the instance is Pending until then.
    [Fact]
    public async Task Scheduled_start_waits_for_its_moment()
    {
        await using var hub = await Hub(hub => hub
            .Orchestrator("When", context => Task.FromResult<object?>(context.CurrentUtcDateTime)));

        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync(
            "When", null, new StartOrchestrationOptions(StartAt: TestHub.Start.AddDays(2)));
        await hub.Move(TimeSpan.FromDays(1));
        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await hub.Quiet(id)).RuntimeStatus);

        await hub.Move(TimeSpan.FromDays(2));
        Assert.Equal(TestHub.Start.UtcDateTime.AddDays(2), (await hub.Quiet(id)).ReadOutputAs<DateTime>());
    }

    // A moment in the past starts at once.
    [Fact]
    public async Task Scheduled_start_of_the_past_starts_at_once()
    {
        await using var hub = await Hub(hub => hub.Orchestrator("When", _ => Task.FromResult<object?>(1)));

        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync(
            "When", null, new StartOrchestrationOptions(StartAt: TestHub.Start.AddDays(-2)));

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await hub.Quiet(id)).RuntimeStatus);
    }

    // Events that come before a scheduled start are there when it starts.
    [Fact]
    public async Task Event_before_a_scheduled_start_is_kept()
    {
        await using var hub = await Hub(Waiting);
        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync(
            "Wait", null, new StartOrchestrationOptions(StartAt: TestHub.Start.AddDays(2)));
        await hub.Raise(id, "go", "early");
        Assert.Equal(OrchestrationRuntimeStatus.Pending, (await hub.Quiet(id)).RuntimeStatus);

        await hub.Move(TimeSpan.FromDays(2));
        Assert.Equal("early", (await hub.Quiet(id)).ReadOutputAs<string>());
    }

    // A scheduled start can be suspended and terminated before it runs; its code never does then.
    [Fact]
    public async Task Scheduled_start_can_be_suspended_and_terminated()
    {
        var ran = false;
        await using var hub = await Hub(hub => hub.Orchestrator("Never", _ =>
        {
            ran = true;
            return Task.FromResult<object?>(null);
        }));
        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync(
            "Never", null, new StartOrchestrationOptions(StartAt: TestHub.Start.AddDays(2)));

        await hub.Client.SuspendInstanceAsync(id);
        await hub.Move(TimeSpan.FromDays(3));
        Assert.Equal(OrchestrationRuntimeStatus.Suspended, (await hub.Quiet(id)).RuntimeStatus);
        await hub.Client.TerminateInstanceAsync(id, "no need");

        Assert.Equal(OrchestrationRuntimeStatus.Terminated, (await hub.Quiet(id)).RuntimeStatus);
        Assert.False(ran);
    }

    // An orchestrator that does not exist makes an instance that fails with its name.
    [Fact]
    public async Task Unknown_orchestrator_makes_an_instance_that_failed()
    {
        await using var hub = await Hub(_ => { });

        var failed = await hub.RunQuietly("Mising");

        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        Assert.Equal("OrchestratorTaskNotFound", failed.FailureDetails!.ErrorType);
        Assert.Contains("'Mising'", failed.FailureDetails.ErrorMessage, StringComparison.Ordinal);
    }

    // WaitForInstanceStartAsync: "Waits for an orchestration to start running".
    [Fact]
    public async Task Waiting_for_the_start_ends_when_it_runs()
    {
        await using var hub = await Hub(Waiting);
        var id = await hub.Client.ScheduleNewOrchestrationInstanceAsync(
            "Wait", null, new StartOrchestrationOptions(StartAt: TestHub.Start.AddDays(1)));

        var started = hub.Client.WaitForInstanceStartAsync(id);
        Assert.False(started.IsCompleted);
        await hub.Move(TimeSpan.FromDays(1));

        Assert.Equal(OrchestrationRuntimeStatus.Running, (await started).RuntimeStatus);
    }

    // WaitForInstanceCompletionAsync waits also for an instance that does not exist yet, until it is cancelled.
    [Fact]
    public async Task Waiting_for_the_end_can_be_cancelled()
    {
        await using var hub = await Hub(_ => { });
        using var cancellation = new CancellationTokenSource();

        var waiting = hub.Client.WaitForInstanceCompletionAsync("nobody", cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private static void Waiting(TestHub hub) => hub
        .Orchestrator("Wait", async context => await context.WaitForExternalEvent<string>("go"))
        .Orchestrator("Fail", _ => throw new InvalidOperationException());

    private static async Task Bring(TestHub hub, OrchestrationRuntimeStatus status)
    {
        var options = status == OrchestrationRuntimeStatus.Pending
            ? Singleton with { StartAt = TestHub.Start.AddDays(1) }
            : Singleton;
        await hub.Client.ScheduleNewOrchestrationInstanceAsync(
            status == OrchestrationRuntimeStatus.Failed ? "Fail" : "Wait", null, options);
        await hub.Clock.WhenQuiet();
        await (status switch
        {
            OrchestrationRuntimeStatus.Suspended => hub.Client.SuspendInstanceAsync("one"),
            OrchestrationRuntimeStatus.Terminated => hub.Client.TerminateInstanceAsync("one"),
            OrchestrationRuntimeStatus.Completed => hub.Raise("one", "go", "done"),
            _ => Task.CompletedTask,
        });
    }

    private static async Task<bool> Try(Func<Task> start)
    {
        try
        {
            await start();
            return true;
        }
        catch (OrchestrationAlreadyExistsException)
        {
            return false;
        }
    }
}
