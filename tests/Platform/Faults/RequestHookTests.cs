using Azure.Data.Tables;
using Receivables.Local.Wire;
using Receivables.Platform.Tests.Storage;
using Receivables.Platform.Tests.Tables;
using static Azure.Data.Tables.TableTransactionActionType;

namespace Receivables.Platform.Tests.Faults;

/// <summary>Looking on at requests, for tests that let something happen between two of them.</summary>
public sealed class RequestHookTests
{
    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Hook_is_called_before_and_after_the_work(string transport)
    {
        var (table, watch) = await TestTable.Watched(transport);
        var seen = new List<string>();
        watch.OnRequest = (facts, moment) =>
        {
            seen.Add($"{moment} {facts.Method} {facts.Service} {facts.Resource} {facts.IsWrite} {facts.Status}");
            return ValueTask.CompletedTask;
        };

        await table.UpsertEntityAsync(new TableEntity("p", "r"));
        await table.GetEntityIfExistsAsync<TableEntity>("p", "missing");
        await table.SubmitTransactionAsync([new(Add, new TableEntity("p", "s"))]);

        Assert.Equal(
            [
                "BeforeWork PATCH table ledger True ", "AfterWork PATCH table ledger True 204",
                "BeforeWork GET table ledger False ", "AfterWork GET table ledger False 404",
                "BeforeWork POST table ledger True ", "AfterWork POST table ledger True 202",
            ],
            seen);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Hook_may_write_between_a_read_and_an_update(string transport)
    {
        var (table, watch) = await TestTable.Watched(transport);
        var version = (await table.AddEntityAsync(new TableEntity("p", "r"))).Headers.ETag!.Value;
        var once = true;
        watch.OnRequest = async (facts, moment) =>
        {
            if (once && facts.IsWrite && moment == RequestMoment.BeforeWork)
            {
                once = false;
                await table.UpsertEntityAsync(new TableEntity("p", "r") { ["By"] = "hook" });
            }
        };

        var refused = await TestTable.Refused(
            () => table.UpdateEntityAsync(new TableEntity("p", "r") { ["By"] = "test" }, version));

        Assert.Equal(412, refused.Status);
        Assert.Equal("hook", (await table.GetEntityAsync<TableEntity>("p", "r")).Value["By"]);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Hook_may_hold_a_request_back(string transport)
    {
        var (table, watch) = await TestTable.Watched(transport);
        var gate = new TaskCompletionSource();
        watch.OnRequest = (facts, moment) => moment == RequestMoment.AfterWork ? new ValueTask(gate.Task) : default;

        var held = table.AddEntityAsync(new TableEntity("p", "r"));
        Assert.False(held.IsCompleted);
        gate.SetResult();

        Assert.Equal(204, (await held).Status);
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task What_a_hook_throws_reaches_the_client(string transport)
    {
        var (table, watch) = await TestTable.Watched(transport);
        watch.OnRequest = (_, _) => throw new InvalidOperationException("stop here");

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(
            () => table.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal("stop here", thrown.Message);
        watch.OnRequest = null;
        Assert.Empty(table.Query<TableEntity>());
    }

    [Theory, ClassData(typeof(StorageTransports))]
    public async Task Retries_are_requests_of_their_own(string transport)
    {
        var (table, watch) = await TestTable.Watched(transport);
        var numbers = new List<long>();
        watch.Faults = new FaultPlan().When(_ => true, new Fault.ResponseLost());
        watch.OnRequest = (facts, moment) =>
        {
            numbers.Add(moment == RequestMoment.BeforeWork ? facts.Number : -facts.Number);
            return ValueTask.CompletedTask;
        };

        await table.UpsertEntityAsync(new TableEntity("p", "r"));

        Assert.Equal([2, -2, 3, -3], numbers);
    }
}
