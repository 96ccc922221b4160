namespace Azure.Data.Tables;

/// <summary>
/// What a type needs to be stored as a row; its other public properties and fields become the row's columns.
/// </summary>
public interface ITableEntity
{
    string PartitionKey { get; set; }

    string RowKey { get; set; }

    /// <summary>Set by the service at each write; ignored when sent.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>The version that was read, for <c>ifMatch</c>; ignored when sent.</summary>
    ETag ETag { get; set; }
}
