namespace Receivables.Local.MemoryStorage.Tables.Filters;

/// <summary>A filter that has been read.</summary>
internal abstract class FilterNode
{
    internal abstract bool Matches(Row row);
}
