using System.Collections.Concurrent;

namespace Receivables.Local.MemoryStorage.Tables;

/// <summary>The tables of an account. Their names do not distinguish case.</summary>
internal sealed class TableStore(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Table> tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly EntityClock clock = new(time);

    internal bool Create(string name) => tables.TryAdd(name, new Table(name, clock));

    internal bool Delete(string name) => tables.TryRemove(name, out _);

    internal Table? Find(string name) => tables.GetValueOrDefault(name);

    /// <summary>The names from one on (inclusive) in their order.</summary>
    internal IEnumerable<string> NamesFrom(string first) => tables.Values
        .Select(table => table.Name)
        .Where(name => string.CompareOrdinal(name, first) >= 0)
        .Order(StringComparer.Ordinal);
}
