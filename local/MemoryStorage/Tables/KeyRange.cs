namespace Receivables.Local.MemoryStorage.Tables;

/// <summary>
/// The rows that a query has to look at: from the first keys (inclusive) to the last (inclusive). A last key of null is
/// without end.
/// </summary>
internal readonly record struct KeyRange(string FromPartition, string FromRow, string? ToPartition, string? ToRow)
{
    internal static readonly KeyRange All = new(string.Empty, string.Empty, null, null);

    /// <summary>Whether the row lies at or before the end.</summary>
    internal bool Reaches(Row row)
    {
        if (ToPartition is null)
        {
            return true;
        }

        var partitions = string.CompareOrdinal(row.PartitionKey, ToPartition);
        return partitions < 0 || (partitions == 0 && (ToRow is null || string.CompareOrdinal(row.RowKey, ToRow) <= 0));
    }

    /// <summary>The same end from a later row on; an earlier one changes nothing.</summary>
    internal KeyRange StartingAt(string partitionKey, string rowKey) =>
        OrderedRows.Compare(partitionKey, rowKey, FromPartition, FromRow) > 0
            ? this with { FromPartition = partitionKey, FromRow = rowKey }
            : this;
}
