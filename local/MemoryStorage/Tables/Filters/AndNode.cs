namespace Receivables.Local.MemoryStorage.Tables.Filters;

internal sealed class AndNode(FilterNode left, FilterNode right) : FilterNode
{
    internal FilterNode Left => left;

    internal FilterNode Right => right;

    internal override bool Matches(Row row) => left.Matches(row) && right.Matches(row);
}
