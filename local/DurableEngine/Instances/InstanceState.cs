using Microsoft.DurableTask.Client;

namespace Receivables.Local.DurableEngine;

/// <summary>All that is known of one orchestration instance. An episode makes a new state of the present one.</summary>
internal sealed record InstanceState
{
    public required string InstanceId { get; init; }

    public required string Name { get; init; }

    public required string Version { get; init; }

    /// <summary>Changes with every start, restart and continue-as-new; answers to an earlier execution are dropped.</summary>
    public required string ExecutionId { get; init; }

    public required OrchestrationRuntimeStatus Status { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime UpdatedAt { get; init; }

    public DateTime? CompletedAt { get; init; }

    /// <summary>The first moment at which a scheduled start may run.</summary>
    public DateTime? StartAt { get; init; }

    public string? CustomStatus { get; init; }

    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    public ParentLink? Parent { get; init; }

    /// <summary>What the present execution has been through.</summary>
    public IReadOnlyList<HistoryRecord> History { get; init; } = [];

    /// <summary>What has come but was not run yet: the start and what followed it before its time.</summary>
    public IReadOnlyList<HistoryRecord> Inbox { get; init; } = [];

    /// <summary>What other instances have not taken in yet.</summary>
    public IReadOnlyList<OutgoingMessage> Outbox { get; init; } = [];

    public IReadOnlyList<OpenTimer> Timers { get; init; } = [];

    public SeenMessages Seen { get; init; } = SeenMessages.None;

    internal bool HasEnded => Status is OrchestrationRuntimeStatus.Completed
        or OrchestrationRuntimeStatus.Failed
        or OrchestrationRuntimeStatus.Terminated;

    internal bool IsSuspended => Status == OrchestrationRuntimeStatus.Suspended;

    /// <summary>Whether what lies in the inbox may be run now.</summary>
    internal bool MayRunInbox(DateTime now) => Inbox.Count > 0 && !IsSuspended && (StartAt is null || StartAt <= now);

    /// <summary>The next moment at which something is to happen by itself; null for none.</summary>
    internal DateTime? NextDue => HasEnded ? null
        : Inbox.Count > 0 ? IsSuspended ? null : StartAt ?? CreatedAt
        : Timers.Count == 0 ? null
        : Timers.Min(timer => timer.FireAt);

    /// <summary>Whether a restarted engine has to look after the instance at once.</summary>
    internal bool IsInFlight => Outbox.Count > 0
        || (!HasEnded && (OpenWork.Activities(History).Any() || (Inbox.Count > 0 && StartAt is null)));
}
