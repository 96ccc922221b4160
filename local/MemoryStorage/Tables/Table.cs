using Receivables.Local.MemoryStorage.Tables.Filters;

namespace Receivables.Local.MemoryStorage.Tables;

/// <summary>One table: its rows and the rules by which they change. Safe for use from many threads.</summary>
internal sealed class Table(string name, EntityClock clock)
{
    private readonly OrderedRows rows = new();
    private readonly Lock gate = new();

    /// <summary>As it was spelt when the table was created.</summary>
    internal string Name => name;

    internal Row? Find(string partitionKey, string rowKey)
    {
        lock (gate)
        {
            return rows.Find(partitionKey, rowKey);
        }
    }

    /// <summary>Does one change; the new row is null after a deletion and after a refusal.</summary>
    internal (TableFault? Fault, Row? Row) Apply(in Change change)
    {
        lock (gate)
        {
            return Do(change);
        }
    }

    /// <summary>Does all changes, or none and says which was refused.</summary>
    internal (TableFault? Fault, int Index, Row?[] Rows) ApplyAll(ReadOnlySpan<Change> changes)
    {
        var results = new Row?[changes.Length];
        var before = new Row?[changes.Length];
        lock (gate)
        {
            for (var i = 0; i < changes.Length; i++)
            {
                before[i] = rows.Find(changes[i].PartitionKey, changes[i].RowKey);
                var (fault, row) = Do(changes[i]);
                if (fault is not null)
                {
                    Undo(changes[..i], before);
                    return (fault, i, []);
                }

                results[i] = row;
            }
        }

        return (null, -1, results);
    }

    /// <summary>
    /// The rows of a range that match, at most <paramref name="limit"/>, and the keys of the row at which the search
    /// was broken off; null where it was not. As in the real service the rest need not hold a match.
    /// </summary>
    internal (List<Row> Rows, Row? Next) Query(KeyRange range, FilterNode? filter, int limit)
    {
        var found = new List<Row>();
        lock (gate)
        {
            foreach (var row in rows.From(range.FromPartition, range.FromRow))
            {
                if (!range.Reaches(row))
                {
                    break;
                }

                if (found.Count == limit)
                {
                    return (found, row);
                }

                if (filter is null || filter.Matches(row))
                {
                    found.Add(row);
                }
            }
        }

        return (found, null);
    }

    private (TableFault? Fault, Row? Row) Do(in Change change)
    {
        var known = rows.Find(change.PartitionKey, change.RowKey);
        if (change.Kind == ChangeKind.Insert && known is not null)
        {
            return (TableFault.EntityAlreadyExists, null);
        }

        if (change.IfMatch is { } expected)
        {
            if (known is null)
            {
                return (TableFault.ResourceNotFound, null);
            }

            if (expected != "*" && expected != known.ETag)
            {
                return (TableFault.UpdateConditionNotSatisfied, null);
            }
        }

        if (change.Kind == ChangeKind.Delete)
        {
            rows.Remove(known!);
            return (null, null);
        }

        var row = change.Kind == ChangeKind.Merge && known is not null ? known.Merged(change.Row!) : change.Row!;
        if (!ReferenceEquals(row, change.Row) && EntityRules.Broken(row) is { } broken)
        {
            return (broken, null);
        }

        row.Timestamp = clock.Next();
        rows.Put(row);
        return (null, row);
    }

    private void Undo(ReadOnlySpan<Change> done, Row?[] before)
    {
        for (var i = done.Length - 1; i >= 0; i--)
        {
            if (before[i] is { } old)
            {
                rows.Put(old);
            }
            else if (rows.Find(done[i].PartitionKey, done[i].RowKey) is { } added)
            {
                rows.Remove(added);
            }
        }
    }
}
