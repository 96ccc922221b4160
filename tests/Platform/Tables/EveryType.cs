using System.Runtime.Serialization;
using Azure;
using Azure.Data.Tables;

namespace Receivables.Platform.Tests.Tables;

/// <summary>An entity with a property of every type that a column can have.</summary>
public sealed record EveryType : ITableEntity
{
    public string PartitionKey { get; set; } = "p";

    public string RowKey { get; set; } = "r";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string? Text { get; init; }

    public int Int32 { get; init; }

    public int? Int32OrNull { get; init; }

    public long Int64 { get; init; }

    public long? Int64OrNull { get; init; }

    public ulong Unsigned { get; init; }

    public double Double { get; init; }

    public double? DoubleOrNull { get; init; }

    public bool Boolean { get; init; }

    public bool? BooleanOrNull { get; init; }

    public Guid Guid { get; init; }

    public Guid? GuidOrNull { get; init; }

    public DateTimeOffset Moment { get; init; }

    public DateTimeOffset? MomentOrNull { get; init; }

    public DateTime Date { get; init; } = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public TimeSpan Span { get; init; }

    public byte[]? Bytes { get; init; }

    public BinaryData? Binary { get; init; }

    public DayOfWeek Day { get; init; }

    public DayOfWeek? DayOrNull { get; init; }

    [DataMember(Name = "Renamed")]
    public string? Original { get; init; }

    [IgnoreDataMember]
    public string? Ignored { get; init; }

    public int Computed => Int32 * 2;
}
