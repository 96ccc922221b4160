using Azure.Data.Tables;
using Receivables.Functions.Security;
using Receivables.Local.MemoryStorage;

namespace Receivables.Functions.Tests.Security;

/// <summary>Limits that all instances of the app share.</summary>
public sealed class SharedLimitTests : IDisposable
{
    private static readonly RateLimit Three = new("three", 3);

    private readonly MemoryAccount account = MemoryAccount.Create();

    [Fact]
    public async Task Caller_over_the_limit_waits_whichever_instance_is_asked()
    {
        var (one, other) = (await Instance(), await Instance());
        var answers = new List<int?>();
        // Twice the limit and one: whenever a minute begins in between, one of the two halves is over.
        for (var request = 0; request < 7; request++)
        {
            answers.Add(await (request % 2 == 0 ? one : other).Take(Three, "198.51.100.7"));
        }

        Assert.Contains(answers, wait => wait is > 0 and <= 60);
        Assert.Null(answers[0]);
    }

    [Fact]
    public async Task Another_caller_is_not_held_up()
    {
        var limits = await Instance();
        for (var request = 0; request < 7; request++)
        {
            await limits.Take(Three, "198.51.100.7");
        }

        Assert.Null(await limits.Take(Three, "198.51.100.8"));
    }

    [Fact]
    public async Task Counter_keeps_no_address()
    {
        var limits = await Instance();
        await limits.Take(Three, "198.51.100.7");

        var rows = new List<TableEntity>();
        await foreach (var row in new TableServiceClient(account.ConnectionString)
            .GetTableClient(SharedLimits.TableName).QueryAsync<TableEntity>())
        {
            rows.Add(row);
        }

        Assert.DoesNotContain("198.51", Assert.Single(rows).PartitionKey, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_goes_on_while_the_table_is_not_there() =>
        Assert.Null(await new SharedLimits(new TableServiceClient(account.ConnectionString)).Take(Three, "198.51.100.7"));

    public void Dispose() => account.Dispose();

    private async Task<SharedLimits> Instance()
    {
        var tables = new TableServiceClient(account.ConnectionString);
        await tables.CreateTableIfNotExistsAsync(SharedLimits.TableName);
        return new SharedLimits(tables);
    }
}
