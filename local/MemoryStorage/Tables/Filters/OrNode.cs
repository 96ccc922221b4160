namespace Receivables.Local.MemoryStorage.Tables.Filters;

internal sealed class OrNode(FilterNode left, FilterNode right) : FilterNode
{
    internal FilterNode Left => left;

    internal FilterNode Right => right;

    internal override bool Matches(Row row) => left.Matches(row) || right.Matches(row);
}
