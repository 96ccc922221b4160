namespace Receivables.Local.MemoryStorage.Tables;

/// <summary>
/// The rows of a table in ordinal order of partition key and row key. They lie in chunks, so that an insertion moves a
/// chunk at most, a search halves twice and a range is read from where it begins. Not thread-safe.
/// </summary>
internal sealed class OrderedRows
{
    private const int LargestChunk = 256;

    private readonly List<Chunk> chunks = [];

    internal Row? Find(string partitionKey, string rowKey)
    {
        var at = ChunkOf(partitionKey, rowKey);
        if (at < 0)
        {
            return null;
        }

        var chunk = chunks[at];
        var index = chunk.IndexOf(partitionKey, rowKey);
        return index < 0 ? null : chunk.Rows[index];
    }

    /// <summary>Puts the row in the place of the one with the same keys, or in between its neighbours.</summary>
    internal void Put(Row row)
    {
        if (chunks.Count == 0)
        {
            chunks.Add(new Chunk());
            chunks[0].Insert(0, row);
            return;
        }

        var at = Math.Max(0, ChunkOf(row.PartitionKey, row.RowKey));
        var chunk = chunks[at];
        var index = chunk.IndexOf(row.PartitionKey, row.RowKey);
        if (index >= 0)
        {
            chunk.Rows[index] = row;
            return;
        }

        if (chunk.Count == LargestChunk)
        {
            // A table that grows at its end keeps full chunks behind it.
            var kept = at == chunks.Count - 1 && ~index == LargestChunk ? LargestChunk - 1 : LargestChunk / 2;
            chunks.Insert(at + 1, chunk.SplitOff(kept));
            chunk = ~index > kept ? chunks[at + 1] : chunk;
            index = ~index > kept ? ~(~index - kept) : index;
        }

        chunk.Insert(~index, row);
    }

    internal void Remove(Row row)
    {
        var at = ChunkOf(row.PartitionKey, row.RowKey);
        var chunk = chunks[at];
        chunk.RemoveAt(chunk.IndexOf(row.PartitionKey, row.RowKey));
        if (chunk.Count == 0)
        {
            chunks.RemoveAt(at);
        }
    }

    /// <summary>All rows from the given keys (inclusive) on; valid until the next change.</summary>
    internal IEnumerable<Row> From(string partitionKey, string rowKey)
    {
        if (chunks.Count == 0)
        {
            yield break;
        }

        var at = Math.Max(0, ChunkOf(partitionKey, rowKey));
        var index = chunks[at].IndexOf(partitionKey, rowKey);
        for (index = index < 0 ? ~index : index; at < chunks.Count; at++, index = 0)
        {
            var chunk = chunks[at];
            for (; index < chunk.Count; index++)
            {
                yield return chunk.Rows[index];
            }
        }
    }

    internal static int Compare(string leftPartition, string leftRow, string rightPartition, string rightRow)
    {
        var partitions = string.CompareOrdinal(leftPartition, rightPartition);
        return partitions != 0 ? partitions : string.CompareOrdinal(leftRow, rightRow);
    }

    /// <summary>The last chunk that begins at or before the keys; -1 where all begin behind them.</summary>
    private int ChunkOf(string partitionKey, string rowKey)
    {
        var (low, high) = (0, chunks.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var first = chunks[middle].Rows[0];
            if (Compare(first.PartitionKey, first.RowKey, partitionKey, rowKey) <= 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high;
    }

    private sealed class Chunk
    {
        internal Row[] Rows { get; private set; } = new Row[16];

        internal int Count { get; private set; }

        /// <summary>Where the row is, or the complement of where it belongs.</summary>
        internal int IndexOf(string partitionKey, string rowKey)
        {
            var (low, high) = (0, Count - 1);
            while (low <= high)
            {
                var middle = (low + high) / 2;
                var order = Compare(Rows[middle].PartitionKey, Rows[middle].RowKey, partitionKey, rowKey);
                if (order == 0)
                {
                    return middle;
                }

                (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
            }

            return ~low;
        }

        internal void Insert(int index, Row row)
        {
            if (Count == Rows.Length)
            {
                var larger = Rows;
                Array.Resize(ref larger, Math.Min(LargestChunk, Count * 2));
                Rows = larger;
            }

            Array.Copy(Rows, index, Rows, index + 1, Count - index);
            Rows[index] = row;
            Count++;
        }

        internal void RemoveAt(int index)
        {
            Count--;
            Array.Copy(Rows, index + 1, Rows, index, Count - index);
            Rows[Count] = null!;
        }

        /// <summary>Keeps the first rows and moves the others into a chunk of their own.</summary>
        internal Chunk SplitOff(int kept)
        {
            var tail = new Chunk { Rows = new Row[LargestChunk], Count = Count - kept };
            Array.Copy(Rows, kept, tail.Rows, 0, tail.Count);
            Array.Clear(Rows, kept, tail.Count);
            Count = kept;
            return tail;
        }
    }
}
