using Azure.Data.Tables;
using Receivables.Local.Clock;
using Receivables.Local.MemoryStorage;
using Receivables.Local.Wire;
using static Azure.Data.Tables.TableTransactionActionType;

namespace Receivables.Platform.Tests.Storage;

/// <summary>What an account in memory offers besides its services.</summary>
public sealed class MemoryAccountTests
{
    [Fact]
    public async Task Requests_are_counted_by_service_and_table()
    {
        using var account = MemoryAccount.Create();
        var service = new TableServiceClient(account.ConnectionString);
        await service.CreateTableAsync("ledger");
        await service.CreateTableAsync("payments");
        account.RequestCounts.Clear();

        await service.GetTableClient("ledger").AddEntityAsync(new TableEntity("p", "r"));
        await service.GetTableClient("ledger").SubmitTransactionAsync([new(UpsertMerge, new TableEntity("p", "r"))]);
        await service.GetTableClient("payments").GetEntityIfExistsAsync<TableEntity>("p", "r");

        Assert.Equal(2, account.RequestCounts.Of(Services.Table, "ledger"));
        Assert.Equal(1, account.RequestCounts.Of(Services.Table, "payments"));
        Assert.Equal((3, 0), (account.RequestCounts.Of(Services.Table), account.RequestCounts.Of(Services.Blob)));
        Assert.Equal(3, account.RequestCounts.Total);
        Assert.Equal(2, account.RequestCounts.Snapshot()[new RequestTarget(Services.Table, "ledger")]);
    }

    [Fact]
    public async Task Rows_are_stamped_by_the_clock_of_the_account()
    {
        using var clock = new MovableClock(new DateTimeOffset(2026, 2, 1, 8, 0, 0, TimeSpan.Zero));
        using var account = MemoryAccount.Create(clock);
        var table = new TableClient(account.ConnectionString, "ledger");
        await table.CreateAsync();

        await table.AddEntityAsync(new TableEntity("p", "r"));

        Assert.Equal(clock.GetUtcNow(), (await table.GetEntityAsync<TableEntity>("p", "r")).Value.Timestamp);
    }

    // An ETag is made of the timestamp, so two writes at one instant must still differ.
    [Fact]
    public async Task Versions_differ_though_the_clock_stands_still()
    {
        using var clock = new MovableClock(new DateTimeOffset(2026, 2, 1, 8, 0, 0, TimeSpan.Zero));
        using var account = MemoryAccount.Create(clock);
        var table = new TableClient(account.ConnectionString, "ledger");
        await table.CreateAsync();

        var versions = new HashSet<string>();
        foreach (var number in Enumerable.Range(1, 100))
        {
            var written = await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = number });
            versions.Add(written.Headers.ETag!.Value.ToString());
        }

        Assert.Equal(100, versions.Count);
    }

    [Fact]
    public async Task Clock_that_is_set_back_stamps_its_own_time()
    {
        using var clock = new MovableClock(new DateTimeOffset(2027, 2, 1, 8, 0, 0, TimeSpan.Zero));
        using var account = MemoryAccount.Create(clock);
        var table = new TableClient(account.ConnectionString, "ledger");
        await table.CreateAsync();
        await table.AddEntityAsync(new TableEntity("p", "before"));
        var reset = new DateTimeOffset(2026, 2, 1, 8, 0, 0, TimeSpan.Zero);

        clock.Reset(reset);
        await table.AddEntityAsync(new TableEntity("p", "after"));

        Assert.Equal(reset, (await table.GetEntityAsync<TableEntity>("p", "after")).Value.Timestamp);
    }

    [Fact]
    public void Page_size_is_bounded()
    {
        using var account = MemoryAccount.Create();

        Assert.Throws<ArgumentOutOfRangeException>(() => account.MaxRowsPerPage = 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => account.MaxRowsPerPage = 1001);
    }

    // Insertions and deletions at random places against a model, so that chunks split, empty and vanish.
    [Fact]
    public async Task Order_survives_many_changes_at_random_places()
    {
        using var account = MemoryAccount.Create();
        var table = new TableClient(account.ConnectionString, "ledger");
        await table.CreateAsync();
        var random = new Random(20260302);
        var model = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var _ in Enumerable.Range(0, 6000))
        {
            var key = $"{random.Next(2500):D4}";
            if (random.Next(3) > 0)
            {
                model.Add(key);
                await table.UpsertEntityAsync(new TableEntity($"p{key[0]}", key));
            }
            else
            {
                model.Remove(key);
                await table.DeleteEntityAsync($"p{key[0]}", key);
            }
        }

        var all = table.Query<TableEntity>().Select(row => row.RowKey).ToList();
        var range = table.Query<TableEntity>("PartitionKey eq 'p1' and RowKey ge '1200' and RowKey lt '1400'")
            .Select(row => row.RowKey).ToList();

        Assert.True(model.Count > 1000);
        Assert.Equal(model, all);
        Assert.Equal(model.GetViewBetween("1200", "1399"), range);
    }

    [Fact]
    public async Task Many_threads_lose_nothing()
    {
        using var account = MemoryAccount.Create();
        var table = new TableClient(account.ConnectionString, "ledger");
        await table.CreateAsync();

        await Parallel.ForEachAsync(Enumerable.Range(0, 2000), async (number, stop) =>
            await table.AddEntityAsync(new TableEntity($"p{number % 7}", $"{number:D5}"), stop));

        Assert.Equal(2000, table.Query<TableEntity>().Count());
    }
}
