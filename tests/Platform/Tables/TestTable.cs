using Azure;
using Azure.Data.Tables;
using Receivables.Local.Wire;
using Receivables.Platform.Tests.Storage;

namespace Receivables.Platform.Tests.Tables;

/// <summary>Tables for tests, each in an account of its own.</summary>
internal static class TestTable
{
    internal static async Task<TableServiceClient> NewService(string transport, TableClientOptions? options = null) =>
        new(await StorageTransports.NewAccount(transport), options);

    internal static async Task<TableClient> New(string transport, TableClientOptions? options = null)
    {
        var table = (await NewService(transport, options)).GetTableClient("ledger");
        await table.CreateAsync();
        return table;
    }

    /// <summary>A table that holds rows of one partition with the given row keys.</summary>
    internal static async Task<TableClient> Filled(string transport, string partitionKey, params string[] rowKeys)
    {
        var table = await New(transport);
        foreach (var rowKey in rowKeys)
        {
            await table.AddEntityAsync(new TableEntity(partitionKey, rowKey));
        }

        return table;
    }

    /// <summary>A table whose requests go wrong as planned, with retries that do not keep a test waiting.</summary>
    internal static async Task<(TableClient Table, RequestWatch Watch)> Watched(string transport, int retries = 3)
    {
        var connection = await StorageTransports.NewAccount(transport);
        var endpoint = StorageConnectionString.Parse(connection).TableEndpoint!;
        var watch = new RequestWatch();
        var options = new TableClientOptions
        {
            Transport = new FaultyTransport(LocalTransports.For(endpoint), Services.Table, watch),
        };
        options.Retry.MaxRetries = retries;
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(2);
        var table = new TableClient(connection, "ledger", options);
        await table.CreateAsync();
        return (table, watch);
    }

    /// <summary>The refusal of a request that must be refused.</summary>
    internal static async Task<RequestFailedException> Refused(Func<Task> request) =>
        await Assert.ThrowsAnyAsync<RequestFailedException>(request);

    /// <summary>The row keys of what matches, in the order in which they come.</summary>
    internal static async Task<string[]> RowKeys(AsyncPageable<TableEntity> query)
    {
        var keys = new List<string>();
        await foreach (var row in query)
        {
            keys.Add(row.RowKey);
        }

        return [.. keys];
    }
}
