using Azure;
using Azure.Data.Tables;

namespace Receivables.Local.DurableEngine;

/// <summary>What has to be written to bring an instance from one state to the next.</summary>
internal sealed class StateChange
{
    /// <summary>A transaction holds 100 actions and 4 MiB; a character may take three bytes, and quotes two more.</summary>
    private const int MostActions = 100;
    private const int MostCharacters = 700_000;

    private readonly InstanceState next;
    private readonly StoredText history;
    private readonly StoredText pending;

    private StateChange(
        StoredInstance? present, InstanceState next, StoredText history, StoredText pending, List<TableEntity> parts)
    {
        Present = present;
        this.next = next;
        this.history = history;
        this.pending = pending;
        Row = RowMapping.ToRow(next, history, pending, Guid.NewGuid().ToString("N"));
        var kept = history.PartKeys.Concat(pending.PartKeys).ToHashSet(StringComparer.Ordinal);
        var dropped = present?.PartKeys.Where(key => !kept.Contains(key)).ToList() ?? [];
        var fits = parts.Sum(PartRow.Length) <= MostCharacters && parts.Count < MostActions;
        WrittenBefore = fits ? [] : parts;
        Actions = [Main(), .. fits ? parts.Select(Add) : []];
        var room = MostActions - Actions.Count;
        Actions.AddRange(dropped.Take(room).Select(Remove));
        DeletedAfter = dropped.Skip(room).ToList();
    }

    internal StoredInstance? Present { get; }

    internal InstanceRow Row { get; }

    /// <summary>The row itself first, then parts that are written and dropped with it.</summary>
    internal List<TableTransactionAction> Actions { get; }

    /// <summary>Parts too many or too long for one transaction; they count only once the row names them.</summary>
    internal IReadOnlyList<TableEntity> WrittenBefore { get; }

    internal IReadOnlyList<string> DeletedAfter { get; }

    internal static StateChange From(StoredInstance? present, InstanceState next)
    {
        var parts = new List<TableEntity>();
        var before = present?.State.History ?? [];
        var continues = present is not null && Continues(before, next.History);
        var kept = continues ? present!.History : StoredText.Empty;
        var added = continues ? next.History.Skip(before.Count) : next.History;
        var grown = kept.Append(Lines.Write(added, HistoryJson.Lines.HistoryRecord), next.InstanceId, parts);
        var waiting = present is not null && PendingText.IsSame(present.State, next)
            ? present.Pending
            : StoredText.Empty.Append(PendingText.Write(next), next.InstanceId, parts);
        return new StateChange(present, next, grown, waiting, parts);
    }

    internal StoredInstance Stored(ETag etag) => new(next, etag, history, pending);

    /// <summary>Whether the history was only added to.</summary>
    private static bool Continues(IReadOnlyList<HistoryRecord> before, IReadOnlyList<HistoryRecord> after) =>
        before.Count > 0 && after.Count >= before.Count
        && ReferenceEquals(before[0], after[0]) && ReferenceEquals(before[^1], after[before.Count - 1]);

    private static TableTransactionAction Add(TableEntity part) => new(TableTransactionActionType.Add, part);

    private TableTransactionAction Remove(string key) => new(
        TableTransactionActionType.Delete, new TableEntity(next.InstanceId, key), ETag.All);

    private TableTransactionAction Main() => Present is { } present
        ? new(TableTransactionActionType.UpdateReplace, Row, present.ETag)
        : new(TableTransactionActionType.Add, Row);
}
