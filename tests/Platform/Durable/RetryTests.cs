using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Receivables.Platform.Tests.Durable;

/// <summary>
/// https://learn.microsoft.com/azure/azure-functions/durable/durable-functions-error-handling#automatic-retry-on-failure
/// </summary>
public class RetryTests : DurableContract
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    // "Max number of attempts: The maximum number of attempts", the first included; "First retry interval".
    [Fact]
    public async Task Policy_retries_after_the_interval_until_it_succeeds()
    {
        var faulty = new Faulty(failures: 2);
        await using var hub = await Hub(hub => Retrying(hub, faulty, new RetryPolicy(3, Minute)));

        var id = await hub.Run("Retry");
        await hub.Clock.WhenQuiet();
        await hub.Move(TimeSpan.FromHours(1));

        Assert.Equal("done at attempt 3", (await hub.Quiet(id)).ReadOutputAs<string>());
        Assert.Equal([TestHub.Start, TestHub.Start + Minute, TestHub.Start + (2 * Minute)], faulty.At);
    }

    // "Backoff coefficient: The coefficient used to determine rate of increase of backoff"; "Max retry interval".
    [Fact]
    public async Task Pauses_grow_by_the_coefficient_up_to_the_longest()
    {
        var faulty = new Faulty(failures: 5);
        await using var hub = await Hub(hub => Retrying(
            hub, faulty, new RetryPolicy(6, Minute, backoffCoefficient: 2, maxRetryInterval: 5 * Minute)));

        var id = await hub.Run("Retry");
        await hub.Clock.WhenQuiet();
        await hub.Move(TimeSpan.FromHours(1));

        // 1, 2 and 4 minutes; 8 and 16 would follow, but 5 is the longest.
        Assert.Equal([0, 1, 3, 7, 12, 17], faulty.At.Select(at => (at - TestHub.Start).TotalMinutes));
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await hub.Quiet(id)).RuntimeStatus);
    }

    // RetryPolicy.MaxRetryInterval: "Defaults to 1 hour."
    [Fact]
    public async Task Longest_pause_is_an_hour_unless_said_otherwise()
    {
        var faulty = new Faulty(failures: 2);
        await using var hub = await Hub(hub => Retrying(
            hub, faulty, new RetryPolicy(3, TimeSpan.FromMinutes(50), backoffCoefficient: 4)));

        await hub.Run("Retry");
        await hub.Clock.WhenQuiet();
        await hub.Move(TimeSpan.FromHours(10));

        Assert.Equal([0, 50, 110], faulty.At.Select(at => (at - TestHub.Start).TotalMinutes));
    }

    // After the last attempt the failure goes to the orchestrator.
    [Fact]
    public async Task Last_failure_is_thrown_when_the_attempts_are_used_up()
    {
        var faulty = new Faulty(failures: 99);
        await using var hub = await Hub(hub => Retrying(hub, faulty, new RetryPolicy(3, Minute)));

        var id = await hub.Run("Retry");
        await hub.Clock.WhenQuiet();
        await hub.Move(TimeSpan.FromHours(1));

        var failed = await hub.Quiet(id);
        Assert.Equal(3, faulty.Calls);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
        Assert.Equal("Attempt 3 failed.", failed.FailureDetails!.InnerFailure!.ErrorMessage);
    }

    // "Retry timeout: The maximum amount of time to spend doing retries."
    [Fact]
    public async Task No_retry_begins_after_the_timeout()
    {
        var faulty = new Faulty(failures: 99);
        await using var hub = await Hub(hub => Retrying(
            hub, faulty, new RetryPolicy(100, Minute, retryTimeout: TimeSpan.FromMinutes(3))));

        await hub.Run("Retry");
        await hub.Clock.WhenQuiet();
        await hub.Move(TimeSpan.FromHours(3));

        Assert.Equal([0, 1, 2, 3], faulty.At.Select(at => (at - TestHub.Start).TotalMinutes));
    }

    // RetryPolicy.HandleFailure: "returns bool value where true means that a retry is attempted".
    [Fact]
    public async Task Filter_decides_by_the_kind_of_failure()
    {
        var faulty = new Faulty(failures: 99, () => new TimeoutException());
        await using var hub = await Hub(hub => Retrying(hub, faulty, new RetryPolicy(5, Minute)
        {
            HandleFailure = failure => !failure.IsCausedBy<TimeoutException>(),
        }));

        var failed = await hub.RunQuietly("Retry");

        Assert.Equal(1, faulty.Calls);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
    }

    // A filter that itself fails does not hide the failure of the activity.
    [Fact]
    public async Task Filter_that_throws_counts_as_a_no()
    {
        var faulty = new Faulty(failures: 99);
        await using var hub = await Hub(hub => Retrying(hub, faulty, new RetryPolicy(5, Minute)
        {
            HandleFailure = _ => throw new NotSupportedException(),
        }));

        var failed = await hub.RunQuietly("Retry");

        Assert.Equal("Attempt 1 failed.", failed.FailureDetails!.InnerFailure!.ErrorMessage);
    }

    // "Custom retry handlers": called after each failure with the number of the attempt and the time since the first.
    [Fact]
    public async Task Handler_learns_attempt_failure_and_time_and_may_wait()
    {
        var seen = new List<string>();
        var faulty = new Faulty(failures: 2);
        await using var hub = await Hub(hub => Retrying(hub, faulty, (AsyncRetryHandler)(async retry =>
        {
            if (!retry.OrchestrationContext.IsReplaying)
            {
                seen.Add($"{retry.LastAttemptNumber} {retry.LastFailure.ErrorMessage} {retry.TotalRetryTime.TotalMinutes}");
            }

            await retry.OrchestrationContext.CreateTimer(Minute, CancellationToken.None);
            return true;
        })));

        var id = await hub.Run("Retry");
        await hub.Clock.WhenQuiet();
        await hub.Move(TimeSpan.FromHours(1));

        Assert.Equal("done at attempt 3", (await hub.Quiet(id)).ReadOutputAs<string>());
        Assert.Equal(["1 Attempt 1 failed. 0", "2 Attempt 2 failed. 1"], seen);
    }

    // "Returns true to continue retrying or false to stop retrying."
    [Fact]
    public async Task Handler_that_says_no_ends_the_retries()
    {
        var faulty = new Faulty(failures: 99);
        await using var hub = await Hub(hub => Retrying(hub, faulty, (RetryHandler)(retry => retry.LastAttemptNumber < 3)));

        var failed = await hub.RunQuietly("Retry");

        Assert.Equal(3, faulty.Calls);
        Assert.Equal(OrchestrationRuntimeStatus.Failed, failed.RuntimeStatus);
    }

    // Sub-orchestrations are retried by the same options.
    [Fact]
    public async Task Sub_orchestration_is_retried_too()
    {
        var faulty = new Faulty(failures: 1);
        await using var hub = await Hub(hub => hub
            .Orchestrator("Parent", async context => await context.CallSubOrchestratorAsync<string>(
                "Child", options: TaskOptions.FromRetryPolicy(new RetryPolicy(2, Minute))))
            .Orchestrator("Child", async context => await context.CallActivityAsync<string>("Faulty"))
            .Activity<string>("Faulty", _ => faulty.Call(hub.Clock.GetUtcNow())));

        var id = await hub.Run("Parent");
        await hub.Clock.WhenQuiet();
        await hub.Move(Minute);

        Assert.Equal("done at attempt 2", (await hub.Quiet(id)).ReadOutputAs<string>());
    }

    // RetryPolicy's constructor: every bound is checked and named.
    [Theory]
    [InlineData(0, 1, 1.0, null, null, "maxNumberOfAttempts")]
    [InlineData(1, 0, 1.0, null, null, "firstRetryInterval")]
    [InlineData(1, 1, 0.9, null, null, "backoffCoefficient")]
    [InlineData(1, 5, 1.0, 4, null, "maxRetryInterval")]
    [InlineData(1, 5, 1.0, null, 4, "retryTimeout")]
    public void Policy_out_of_bounds_is_refused(
        int attempts, int first, double coefficient, int? longest, int? timeout, string parameter)
    {
        var refused = Assert.Throws<ArgumentOutOfRangeException>(() => new RetryPolicy(
            attempts, TimeSpan.FromSeconds(first), coefficient, Seconds(longest), Seconds(timeout)));

        Assert.Equal(parameter, refused.ParamName);
    }

    private static TimeSpan? Seconds(int? count) => count is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    private static void Retrying(TestHub hub, Faulty faulty, TaskRetryOptions retry) => hub
        .Orchestrator("Retry", async context =>
            await context.CallActivityAsync<string>("Faulty", options: new TaskOptions(retry)))
        .Activity<string>("Faulty", _ => faulty.Call(hub.Clock.GetUtcNow()));
}
