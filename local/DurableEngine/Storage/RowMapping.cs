using System.Text.Json;
using Microsoft.DurableTask.Client;

namespace Receivables.Local.DurableEngine;

/// <summary>Between a state and the columns of its row.</summary>
internal static class RowMapping
{
    internal static InstanceRow ToRow(InstanceState state, StoredText history, StoredText pending, string commit) => new()
    {
        PartitionKey = state.InstanceId,
        RowKey = InstanceRow.KeyOf(state.InstanceId),
        Name = state.Name,
        Version = state.Version.Length == 0 ? null : state.Version,
        Status = state.Status.ToString(),
        ExecutionId = state.ExecutionId,
        CreatedAt = Moment(state.CreatedAt),
        UpdatedAt = Moment(state.UpdatedAt),
        CompletedAt = Moment(state.CompletedAt),
        StartAt = Moment(state.StartAt),
        CustomStatus = state.CustomStatus,
        Tags = state.Tags is { Count: > 0 } tags
            ? JsonSerializer.Serialize(tags, HistoryJson.Lines.IReadOnlyDictionaryStringString)
            : null,
        Parent = state.Parent is null ? null : JsonSerializer.Serialize(state.Parent, HistoryJson.Lines.ParentLink),
        Due = Moment(state.NextDue),
        InFlight = state.IsInFlight,
        HistoryParts = Keys(history),
        History = Text(history.Tail),
        PendingParts = Keys(pending),
        Pending = Text(pending.Tail),
        Seen = state.Seen.Write(),
        Commit = commit,
    };

    /// <summary>The state without history and pending, which may lie elsewhere.</summary>
    internal static InstanceState ToState(InstanceRow row) => new()
    {
        InstanceId = row.PartitionKey,
        Name = row.Name ?? "",
        Version = row.Version ?? "",
        ExecutionId = row.ExecutionId ?? "",
        Status = Enum.Parse<OrchestrationRuntimeStatus>(row.Status!),
        CreatedAt = row.CreatedAt.UtcDateTime,
        UpdatedAt = row.UpdatedAt.UtcDateTime,
        CompletedAt = row.CompletedAt?.UtcDateTime,
        StartAt = row.StartAt?.UtcDateTime,
        CustomStatus = row.CustomStatus,
        Tags = row.Tags is null
            ? null
            : JsonSerializer.Deserialize(row.Tags, HistoryJson.Lines.DictionaryStringString),
        Parent = row.Parent is null ? null : JsonSerializer.Deserialize(row.Parent, HistoryJson.Lines.ParentLink),
        Seen = SeenMessages.Read(row.Seen),
    };

    internal static StoredText Stored(string? parts, string? tail) =>
        new(parts?.Split(' ') ?? [], tail ?? "");

    private static string? Keys(StoredText text) => text.PartKeys.Count == 0 ? null : string.Join(' ', text.PartKeys);

    private static string? Text(string text) => text.Length == 0 ? null : text;

    private static DateTimeOffset Moment(DateTime utc) => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));

    private static DateTimeOffset? Moment(DateTime? utc) => utc is { } moment ? Moment(moment) : null;
}
