using System.Diagnostics;
using Azure;
using Azure.Data.Tables;
using Receivables.Local.Clock;
using Receivables.Local.Wire;
using Receivables.Platform.Tests.Storage;
using Receivables.Platform.Tests.Tables;
using static Azure.Data.Tables.TableTransactionActionType;

namespace Receivables.Platform.Tests.Faults;

/// <summary>
/// What a client sees of a service in trouble, over HTTP and in memory alike:
/// https://learn.microsoft.com/dotnet/api/azure.core.retryoptions,
/// https://learn.microsoft.com/azure/architecture/best-practices/retry-service-specific.
/// </summary>
public sealed class FaultyTableTests
{
    private static readonly Fault Lost = new Fault.ResponseLost();

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Busy_service_is_asked_again(string transport)
    {
        var (table, watch) = await TestTable.Watched(transport);
        watch.Faults = new FaultPlan().When(_ => true, new Fault.ServerBusy(), times: 3);
        watch.Counts.Clear();

        await table.AddEntityAsync(new TableEntity("p", "r"));

        Assert.Equal(4, watch.Counts.Total);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Service_that_stays_busy_is_given_up(string transport)
    {
        var (table, watch) = await TestTable.Watched(transport);
        watch.Faults = new FaultPlan().When(_ => true, new Fault.ServerBusy(), times: 9);

        var refused = await TestTable.Refused(() => table.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal((503, "ServerBusy"), (refused.Status, refused.ErrorCode));
        watch.Faults.Stop();
        Assert.Empty(table.Query<TableEntity>());
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Throttled_client_waits_as_long_as_the_service_asks(string transport)
    {
        var (table, watch) = await TestTable.Watched(transport);
        watch.Faults = new FaultPlan().When(_ => true, new Fault.TooManyRequests(TimeSpan.FromMilliseconds(250)));
        var stopwatch = Stopwatch.StartNew();

        await table.AddEntityAsync(new TableEntity("p", "r"));

        Assert.True(stopwatch.Elapsed >= TimeSpan.FromMilliseconds(240), $"waited {stopwatch.Elapsed}");
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Throttled_client_without_retries_sees_429(string transport)
    {
        var (table, watch) = await TestTable.Watched(transport, retries: 0);
        watch.Faults = new FaultPlan().When(_ => true, new Fault.TooManyRequests(TimeSpan.FromSeconds(1.5)));

        var refused = await TestTable.Refused(() => table.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal((429, "TooManyRequests"), (refused.Status, refused.ErrorCode));
        Assert.True(refused.GetRawResponse()!.Headers.TryGetValue("Retry-After", out var seconds));
        Assert.Equal("2", seconds);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Request_that_did_not_arrive_did_nothing(string transport)
    {
        var (table, watch) = await TestTable.Watched(transport, retries: 0);
        watch.Faults = new FaultPlan().When(_ => true, new Fault.ConnectionReset());

        var broken = await TestTable.Refused(() => table.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal(0, broken.Status);
        Assert.Empty(table.Query<TableEntity>());
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Request_whose_answer_got_lost_did_its_work(string transport)
    {
        var (table, watch) = await TestTable.Watched(transport, retries: 0);
        watch.Faults = new FaultPlan().When(_ => true, Lost);

        var broken = await TestTable.Refused(() => table.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal(0, broken.Status);
        Assert.Single(table.Query<TableEntity>());
    }

    // The trap that every insertion has to be written for.
    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Insertion_whose_answer_got_lost_meets_itself_at_the_retry(string transport)
    {
        var (table, watch) = await TestTable.Watched(transport);
        watch.Faults = new FaultPlan().When(_ => true, Lost);

        var refused = await TestTable.Refused(() => table.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal((409, "EntityAlreadyExists"), (refused.Status, refused.ErrorCode));
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Guarded_update_whose_answer_got_lost_meets_itself_at_the_retry(string transport)
    {
        var (table, watch) = await TestTable.Watched(transport);
        var version = (await table.AddEntityAsync(new TableEntity("p", "r"))).Headers.ETag!.Value;
        watch.Faults = new FaultPlan().When(_ => true, Lost);

        var refused = await TestTable.Refused(
            () => table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 1 }, version));

        Assert.Equal(412, refused.Status);
        Assert.Equal(1, (await table.GetEntityAsync<TableEntity>("p", "r")).Value["A"]);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Transaction_whose_answer_got_lost_meets_its_first_insertion_at_the_retry(string transport)
    {
        var (table, watch) = await TestTable.Watched(transport);
        watch.Faults = new FaultPlan().When(
            facts => facts.PathAndQuery.EndsWith("$batch", StringComparison.Ordinal), Lost);

        var failed = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(Add, new TableEntity("p", "i|1")), new(UpsertReplace, new TableEntity("p", "head"))]));

        Assert.Equal((409, 0), (failed.Status, failed.FailedTransactionActionIndex));
        Assert.Equal(2, table.Query<TableEntity>().Count());
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Upsert_whose_answer_got_lost_goes_through_at_the_retry(string transport)
    {
        var (table, watch) = await TestTable.Watched(transport);
        watch.Faults = new FaultPlan().When(_ => true, Lost);

        await table.UpsertEntityAsync(new TableEntity("p", "r"));

        Assert.Single(table.Query<TableEntity>());
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Refusal_is_not_asked_again(string transport)
    {
        var (table, watch) = await TestTable.Watched(transport);
        watch.Counts.Clear();

        await TestTable.Refused(() => table.GetEntityAsync<TableEntity>("p", "missing"));

        Assert.Equal(1, watch.Counts.Total);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Slow_service_is_timed_by_the_clock_of_the_plan(string transport)
    {
        var (table, watch) = await TestTable.Watched(transport);
        using var clock = new MovableClock(new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero));
        watch.Faults = new FaultPlan { Time = clock }.When(_ => true, new Fault.Latency(TimeSpan.FromHours(1)));

        var slow = table.AddEntityAsync(new TableEntity("p", "r"));
        Assert.False(slow.IsCompleted);
        await clock.MoveTo(clock.GetUtcNow().AddHours(1));

        Assert.Equal(204, (await slow).Status);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Cancelled_wait_ends_as_cancelled(string transport)
    {
        var (table, watch) = await TestTable.Watched(transport);
        watch.Faults = new FaultPlan().When(_ => true, new Fault.Latency(TimeSpan.FromHours(1)));
        using var stop = new CancellationTokenSource();

        var slow = table.AddEntityAsync(new TableEntity("p", "r"), stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => slow);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Synchronous_client_sees_the_same_faults(string transport)
    {
        var (table, watch) = await TestTable.Watched(transport);
        watch.Faults = new FaultPlan().When(_ => true, new Fault.ServerBusy(), times: 2).When(_ => true, Lost);

        table.UpsertEntity(new TableEntity("p", "r"));

        Assert.Single(table.Query<TableEntity>());
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Crash_before_the_work_does_nothing_and_after_it_has_done_it(string transport)
    {
        var (table, watch) = await TestTable.Watched(transport, retries: 0);
        watch.Faults = new FaultPlan { Die = () => throw new InvalidOperationException("dead") }
            .When(_ => true, new Fault.Crash(RequestMoment.BeforeWork))
            .When(_ => true, new Fault.Crash(RequestMoment.AfterWork));

        await Assert.ThrowsAsync<InvalidOperationException>(() => table.AddEntityAsync(new TableEntity("p", "before")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => table.AddEntityAsync(new TableEntity("p", "after")));

        Assert.Equal(["after"], table.Query<TableEntity>().Select(row => row.RowKey));
    }

    [Fact]
    public async Task Crash_at_a_random_moment_comes_unless_it_is_called_off()
    {
        var died = new TaskCompletionSource();
        var plan = new FaultPlan { Die = died.SetResult };

        using (plan.DieAfter(TimeSpan.FromHours(1)))
        {
            Assert.False(died.Task.IsCompleted);
        }

        using (plan.DieAfter(TimeSpan.FromMilliseconds(1)))
        {
            await died.Task;
        }
    }
}
