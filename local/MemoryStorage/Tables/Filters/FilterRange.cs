namespace Receivables.Local.MemoryStorage.Tables.Filters;

/// <summary>
/// Finds the range of keys outside of which a filter cannot match. It may be wider than needed and never narrower.
/// </summary>
internal static class FilterRange
{
    internal static KeyRange Of(FilterNode? filter)
    {
        var partitions = Bounds(filter, "PartitionKey");
        if (!partitions.IsSingle)
        {
            return new KeyRange(partitions.From, string.Empty, partitions.To, null);
        }

        var rows = Bounds(filter, "RowKey");
        return new KeyRange(partitions.From, rows.From, partitions.To, rows.To);
    }

    private static Interval Bounds(FilterNode? filter, string key) => filter switch
    {
        AndNode both => Bounds(both.Left, key).Intersect(Bounds(both.Right, key)),
        OrNode either => Bounds(either.Left, key).Union(Bounds(either.Right, key)),
        ComparisonNode comparison when comparison.Property == key && comparison.Constant.Type == EdmType.String =>
            Interval.Of(comparison.Sign, comparison.Constant.Text),
        _ => Interval.Everything,
    };

    /// <summary>Keys between two, both inclusive; without an end where it is null.</summary>
    private readonly record struct Interval(string From, string? To)
    {
        internal static readonly Interval Everything = new(string.Empty, null);

        internal bool IsSingle => From == To;

        internal static Interval Of(string sign, string key) => sign switch
        {
            "eq" => new(key, key),
            "lt" or "le" => new(string.Empty, key),
            "gt" or "ge" => new(key, null),
            _ => Everything,
        };

        internal Interval Intersect(Interval other) => new(
            Later(From, other.From),
            To is null ? other.To : other.To is null ? To : Earlier(To, other.To));

        internal Interval Union(Interval other) => new(
            Earlier(From, other.From),
            To is null || other.To is null ? null : Later(To, other.To));

        private static string Earlier(string left, string right) =>
            string.CompareOrdinal(left, right) <= 0 ? left : right;

        private static string Later(string left, string right) =>
            string.CompareOrdinal(left, right) >= 0 ? left : right;
    }
}
