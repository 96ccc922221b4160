using Azure;
using Azure.Data.Tables;

namespace Receivables.Local.DurableEngine;

/// <summary>
/// One instance as a row of its own partition. What queries ask for has columns; history and what is pending are text
/// that starts in part rows, where it is long, and ends here. Whatever a change touches, this row is its commit marker.
/// </summary>
internal sealed class InstanceRow : ITableEntity
{
    /// <summary>All such rows and no part rows. Every row has a key of its own: the emulator looks for a row's key first.</summary>
    internal const string IsInstance = "RowKey ge 'i' and RowKey lt 'j'";

    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string? Name { get; set; }

    public string? Version { get; set; }

    public string? Status { get; set; }

    public string? ExecutionId { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset UpdatedAt { get; set; }

    public DateTimeOffset? CompletedAt { get; set; }

    public DateTimeOffset? StartAt { get; set; }

    public string? CustomStatus { get; set; }

    public string? Tags { get; set; }

    public string? Parent { get; set; }

    /// <summary>The next moment at which the instance acts by itself: the index of timers.</summary>
    public DateTimeOffset? Due { get; set; }

    /// <summary>An activity, a message or a start was under way when the row was written.</summary>
    public bool InFlight { get; set; }

    public string? HistoryParts { get; set; }

    public string? History { get; set; }

    public string? PendingParts { get; set; }

    public string? Pending { get; set; }

    public byte[]? Seen { get; set; }

    /// <summary>Names the change that wrote the row, so that its writer knows it again after a lost response.</summary>
    public string? Commit { get; set; }

    internal static string KeyOf(string instanceId) => "i" + instanceId;
}
