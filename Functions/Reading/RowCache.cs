using System.Collections.Concurrent;
using Azure.Data.Tables;

namespace Receivables.Functions.Reading;

/// <summary>
/// Rows that this process wrote or read last, with their tags. A row that another process changed meanwhile makes the
/// next transaction fail, and is then read again: what is kept here saves requests and decides nothing.
/// </summary>
internal sealed class RowCache(TableClient table)
{
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<(string Partition, string Row), TableEntity?> rows = new();

    /// <summary>The row as known, read when it is not; null where there is none.</summary>
    public async Task<TableEntity?> Get(string partition, string row, CancellationToken cancellation)
    {
        if (rows.TryGetValue((partition, row), out var known))
        {
            return known;
        }

        var read = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellation);
        var found = read.HasValue ? read.Value : null;
        Put(partition, row, found);
        return found;
    }

    public void Put(string partition, string row, TableEntity? known)
    {
        if (rows.Count >= Most)
        {
            rows.Clear();
        }

        rows[(partition, row)] = known;
    }

    public void Forget(string partition, string row) => rows.TryRemove((partition, row), out _);
}
