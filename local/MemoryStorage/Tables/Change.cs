namespace Receivables.Local.MemoryStorage.Tables;

/// <summary>One change of one row.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="PartitionKey">Of the row.</param>
/// <param name="RowKey">Of the row.</param>
/// <param name="Row">What is written; null for a deletion.</param>
/// <param name="IfMatch">The version that must be there, <c>*</c> for any; null where none need be there.</param>
internal readonly record struct Change(
    ChangeKind Kind, string PartitionKey, string RowKey, Row? Row, string? IfMatch);
