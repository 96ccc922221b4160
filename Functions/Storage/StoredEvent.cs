using System.Globalization;
using Azure.Data.Tables;
using Receivables.Domain;

namespace Receivables.Functions.Storage;

/// <summary>One event as a row of an invoice's partition: <c>e</c> and ten digits.</summary>
internal static class StoredEvent
{
    public const string Prefix = "e";

    /// <summary>A property holds 64 KiB of UTF-16; a longer event lies in a blob and the row names it.</summary>
    public const int LongestInRow = 30_000;

    public static string RowKey(int sequence) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{sequence:D10}");

    public static TableEntity Row(string partition, RecordedEvent recorded, string? blob)
    {
        var (type, json) = EventFormat.Write(recorded.Event);
        return new TableEntity(partition, RowKey(recorded.Sequence))
        {
            ["Type"] = type,
            ["Json"] = blob is null ? json : null,
            ["Blob"] = blob,
            ["EventId"] = recorded.EventId,
            ["OccurredOn"] = recorded.OccurredOn.ToString("O", CultureInfo.InvariantCulture),
            ["RecordedAt"] = recorded.RecordedAt.ToString("O", CultureInfo.InvariantCulture),
            ["Actor"] = recorded.Actor,
            ["Source"] = recorded.Source,
            ["Reason"] = recorded.Reason,
            ["Content"] = EvidenceLink.Sha256(json),
            ["Link"] = recorded.Link,
        };
    }

    public static RecordedEvent Read(TableEntity row, string json) => new(
        int.Parse(row.RowKey.AsSpan(Prefix.Length), CultureInfo.InvariantCulture),
        row.GetString("EventId"),
        DateOnly.ParseExact(row.GetString("OccurredOn"), "O", CultureInfo.InvariantCulture),
        DateTimeOffset.ParseExact(row.GetString("RecordedAt"), "O", CultureInfo.InvariantCulture),
        row.GetString("Actor"),
        row.GetString("Source"),
        row.GetString("Reason"),
        EventFormat.Read(row.GetString("Type"), json))
    {
        Link = row.GetString("Link"),
    };

    /// <summary>The row as a link of the chain, with its content where that is still there.</summary>
    public static StoredEvidence Evidence(TableEntity row, string? json) => new(
        new EvidenceLink(
            int.Parse(row.RowKey.AsSpan(Prefix.Length), CultureInfo.InvariantCulture),
            row.GetString("Type"),
            row.GetString("EventId"),
            DateOnly.ParseExact(row.GetString("OccurredOn"), "O", CultureInfo.InvariantCulture),
            DateTimeOffset.ParseExact(row.GetString("RecordedAt"), "O", CultureInfo.InvariantCulture),
            row.GetString("Actor"),
            row.GetString("Source"),
            row.GetString("Reason"),
            row.GetString("Content"),
            row.GetString("Link")),
        json);
}
