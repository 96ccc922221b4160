using System.Text;
using Azure;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Receivables.Local.Wire;

namespace Receivables.Platform.Tests.Durable;

/// <summary>
/// What the engine asks of its storage, and sizes beyond one row or one transaction:
/// https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model
/// https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions
/// </summary>
public sealed class StorageTests
{
    // Start, one activity and completion: the insert and one write per episode.
    [Fact]
    public async Task Start_with_one_activity_takes_at_most_six_requests()
    {
        await using var hub = await Prepared();

        var requests = await Requests(hub, () => hub.RunQuietly("Greet"));

        // The last one is this test's own reading of the result.
        Assert.InRange(requests, 3, 6 + 1);
    }

    // One event for a waiting instance, whether it is in memory or not.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Event_for_a_waiting_instance_takes_at_most_three_requests(bool afterCrash)
    {
        await using var hub = await Prepared();
        await hub.Run("Wait", id: "one");
        await hub.Clock.WhenQuiet();
        if (afterCrash)
        {
            await hub.Crash();
        }

        var requests = await Requests(hub, () => hub.Raise("one", "go", 1));

        Assert.InRange(requests, 1, 3);
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await hub.Quiet("one")).RuntimeStatus);
    }

    // Setting, cancelling and replacing a timer costs no request of its own.
    [Fact]
    public async Task Timer_costs_no_request_beside_its_episode()
    {
        await using var hub = await Prepared();
        await hub.Clock.WhenQuiet();

        // After years of nothing the engine looks ahead for years and does not look again within the day.
        await hub.Clock.MoveTo(TestHub.Start.AddYears(3));
        await hub.Run("Timer", id: "one");
        await hub.Clock.WhenQuiet();

        Assert.Equal(1, await Requests(hub, () => hub.Move(TimeSpan.FromDays(1))));
    }

    // A restarted engine does not read what waits: it asks for what is due and in flight, and reads that.
    [Fact]
    public async Task Restarted_engine_reads_only_what_is_due()
    {
        await using var hub = await Prepared();
        await Task.WhenAll(Enumerable.Range(0, 500).Select(number => hub.Run("Timer", number, $"i{number:D3}")));
        await hub.Clock.WhenQuiet();
        await hub.Clock.MoveTo(TestHub.Start.AddHours(23));
        await hub.Run("Timer", "late", "late");
        await hub.Clock.WhenQuiet();

        var requests = await Requests(hub, hub.Crash);

        // Create the table, look for what is due.
        Assert.InRange(requests, 2, 3);
        Assert.Equal(0, hub.Engine.Running.Parts.Instances.Count);
        await hub.Move(TimeSpan.FromHours(1));
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await hub.Quiet("i000")).RuntimeStatus);
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await hub.Quiet("late")).RuntimeStatus);
    }

    // Instances beyond the cache are put out of memory and read again when they are needed.
    [Fact]
    public async Task Idle_instances_leave_memory_and_come_back()
    {
        await using var hub = await Prepared(cached: 5);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => hub.Run("Wait", number, $"i{number:D2}")));
        await hub.Clock.WhenQuiet();
        Assert.InRange(hub.Engine.Running.Parts.Instances.Count, 0, 40);

        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => hub.Client.RaiseEventAsync($"i{number:D2}", "go", number)));

        foreach (var number in new[] { 0, 50, 99 })
        {
            Assert.Equal(number, (await hub.Quiet($"i{number:D2}")).ReadOutputAs<int>());
        }
    }

    // A history of thousands of events needs more than one row (1 MiB) and more than one transaction (100 rows).
    [Fact]
    public async Task Long_history_survives_a_crash()
    {
        await using var hub = await Prepared();
        await hub.RunQuietly("Many", 1500, "many");

        await hub.Crash();
        await hub.Raise("many", "go", "on");

        var ended = await hub.Quiet("many");
        Assert.Equal("1124250 on", ended.ReadOutputAs<string>());
        Assert.True((await hub.Client.GetOrchestrationHistoryAsync("many")).Count > 3000);
    }

    // A payload of several MiB is over the limits of a column, a row and a transaction. Text comes back unchanged.
    [Fact]
    public async Task Large_payloads_survive_a_crash()
    {
        var text = new StringBuilder();
        for (var number = 0; text.Length < 750_000; number++)
        {
            text.Append(number).Append(" é\u20ac\"\\\n\U0001F600;");
        }

        await using var hub = await Prepared();
        await hub.Run("Echo", text.ToString(), "large");
        await hub.Clock.WhenQuiet();

        await hub.Crash();
        await hub.Raise("large", "go", text.ToString());

        var ended = await hub.Quiet("large");
        Assert.Equal(text.ToString(), ended.ReadInputAs<string>());
        Assert.Equal(text.ToString() + text, ended.ReadOutputAs<string>());
    }

    // Continue-as-new drops the parts of a long history; a purge leaves no row behind.
    [Fact]
    public async Task Parts_of_long_histories_are_removed()
    {
        await using var hub = await Prepared();
        await hub.Run("Echo", new string('x', 500_000), "large");
        await hub.Raise("large", "go", new string('y', 500_000));
        await hub.RunQuietly("Shrink", new string('z', 900_000), "shrink");
        await hub.Client.PurgeInstanceAsync("large");

        var table = hub.Engine.Running.Parts.Store.Table;
        var rows = new List<string>();
        await foreach (var row in table.QueryAsync<Azure.Data.Tables.TableEntity>())
        {
            rows.Add($"{row.PartitionKey} {row.RowKey}");
        }

        Assert.Equal(["shrink ishrink"], rows);
    }

    // A failure of storage that outlasts the client's own retries reaches the caller; nothing was changed.
    [Fact]
    public async Task Caller_learns_of_a_storage_that_is_away()
    {
        await using var hub = await Prepared();
        await hub.Run("Wait", id: "one");
        await hub.Clock.WhenQuiet();
        hub.Memory.Faults = new FaultPlan().When(facts => facts.IsWrite, new Fault.ServerBusy(), times: 100);

        var refused = await Assert.ThrowsAsync<RequestFailedException>(() => hub.Client.RaiseEventAsync("one", "go", 1));
        hub.Memory.Faults.Stop();

        Assert.Equal(503, refused.Status);
        Assert.Equal(OrchestrationRuntimeStatus.Running, (await hub.Quiet("one")).RuntimeStatus);
        await hub.Raise("one", "go", 2);
        Assert.Equal(2, (await hub.Quiet("one")).ReadOutputAs<int>());
    }

    // What nobody waits for is tried until storage is back.
    [Fact]
    public async Task Result_of_an_activity_waits_for_storage_to_come_back()
    {
        await using var hub = await Prepared();
        hub.Memory.Faults = new FaultPlan().When(facts => facts.IsWrite, new Fault.ServerBusy(), times: 15, skip: 2);

        Assert.Equal("hello", (await hub.RunQuietly("Greet")).ReadOutputAs<string>());
    }

    // A response that is lost after the service did the work changes nothing: no event twice, no start refused.
    [Fact]
    public async Task Lost_responses_do_nothing_twice()
    {
        await using var hub = await Prepared();
        hub.Memory.Faults = FaultPlan.Seeded(7, new FaultRates { ResponseLost = 0.3, ConnectionReset = 0.2, ServerBusy = 0.1 });

        await Again(() => hub.Run("Collect", 20, "one"), alreadyThere: true);
        for (var number = 0; number < 20; number++)
        {
            var payload = number;
            await Again(() => hub.Client.RaiseEventAsync("one", "number", payload), alreadyThere: false);
        }

        hub.Memory.Faults.Stop();
        Assert.Equal(Enumerable.Range(0, 20), (await hub.Quiet("one")).ReadOutputAs<int[]>()!.Distinct().Order());
    }

    private static Task<TestHub> Prepared(int cached = 2000) => TestHub.Started(hub =>
    {
        hub.Configure(new() { Clock = hub.Clock, TaskHubName = "Test", CachedInstances = cached });
        hub.Orchestrator("Greet", async context => await context.CallActivityAsync<string>("Echo", "hello"))
            .Orchestrator("Wait", async context => await context.WaitForExternalEvent<int>("go"))
            .Orchestrator("Timer", context => context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None))
            .Orchestrator("Many", async context =>
            {
                var numbers = Enumerable.Range(0, context.GetInput<int>());
                var results = await Task.WhenAll(numbers.Select(number => context.CallActivityAsync<int>("Number", number)));
                return results.Sum() + " " + await context.WaitForExternalEvent<string>("go");
            })
            .Orchestrator("Echo", async context =>
                await context.CallActivityAsync<string>("Echo", context.GetInput<string>())
                + await context.WaitForExternalEvent<string>("go"))
            .Orchestrator("Shrink", async context =>
            {
                if (context.GetInput<string>() is { Length: > 0 } text)
                {
                    await context.CallActivityAsync<string>("Echo", text);
                    context.ContinueAsNew("");
                }
            })
            .Orchestrator("Collect", async context =>
            {
                var numbers = new HashSet<int>();
                while (numbers.Count < context.GetInput<int>())
                {
                    numbers.Add(await context.WaitForExternalEvent<int>("number"));
                }

                return numbers.ToArray();
            })
            .Activity<string>("Echo", text => text)
            .Activity<int>("Number", number => number);
    });

    private static async Task<long> Requests(TestHub hub, Func<Task> work)
    {
        var before = hub.Memory.RequestCounts.Total;
        await work();
        return hub.Memory.RequestCounts.Total - before;
    }

    /// <summary>As a caller does whose request failed; a start that is there already did succeed.</summary>
    private static async Task Again(Func<Task> call, bool alreadyThere)
    {
        while (true)
        {
            try
            {
                await call();
                return;
            }
            catch (Exception failure) when (failure is RequestFailedException or AggregateException)
            {
                // Tried again.
            }
            catch (DurableTask.Core.Exceptions.OrchestrationAlreadyExistsException) when (alreadyThere)
            {
                return;
            }
        }
    }
}
