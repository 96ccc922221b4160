using System.Collections.Immutable;

namespace Microsoft.DurableTask;

/// <summary>How a new orchestration starts.</summary>
public record StartOrchestrationOptions
{
    public StartOrchestrationOptions(string? InstanceId = null, DateTimeOffset? StartAt = null)
    {
        this.InstanceId = InstanceId;
        this.StartAt = StartAt;
    }

    public StartOrchestrationOptions(StartOrchestrationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        InstanceId = options.InstanceId;
        StartAt = options.StartAt;
        Tags = options.Tags;
        Version = options.Version;
        DedupeStatuses = options.DedupeStatuses;
    }

    /// <summary>The id of the new instance; null has a random one made.</summary>
    public string? InstanceId { get; init; }

    /// <summary>The first moment at which it may run; null or a past moment means at once.</summary>
    public DateTimeOffset? StartAt { get; init; }

    public IReadOnlyDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;

    public TaskVersion? Version { get; init; }

    /// <summary>The states of an existing instance of the same id that make the start fail instead of replace it.</summary>
    public IReadOnlyList<string>? DedupeStatuses { get; init; }
}
