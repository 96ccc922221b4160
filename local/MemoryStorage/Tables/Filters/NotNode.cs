namespace Receivables.Local.MemoryStorage.Tables.Filters;

internal sealed class NotNode(FilterNode inner) : FilterNode
{
    internal override bool Matches(Row row) => !inner.Matches(row);
}
