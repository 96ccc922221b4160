namespace Receivables.Local.MemoryStorage.Tables.Filters;

/// <summary>
/// A property against a constant. Where the property is missing, or of a type that cannot be compared with the
/// constant, no comparison holds, not even <c>ne</c>.
/// </summary>
internal sealed class ComparisonNode(string property, string sign, EdmValue constant) : FilterNode
{
    internal string Property => property;

    internal string Sign => sign;

    internal EdmValue Constant => constant;

    internal override bool Matches(Row row)
    {
        var order = property switch
        {
            "PartitionKey" when constant.Type == EdmType.String =>
                string.CompareOrdinal(row.PartitionKey, constant.Text),
            "RowKey" when constant.Type == EdmType.String =>
                string.CompareOrdinal(row.RowKey, constant.Text),
            _ => row.Find(property)?.CompareTo(constant),
        };
        return order is { } known && sign switch
        {
            "eq" => known == 0,
            "ne" => known != 0,
            "lt" => known < 0,
            "le" => known <= 0,
            "gt" => known > 0,
            _ => known >= 0,
        };
    }
}
