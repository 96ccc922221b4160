namespace Microsoft.DurableTask.Client;

/// <summary>Which instances to purge: created in a span of time (bounds included) and of some states.</summary>
public record PurgeInstancesFilter(
    DateTimeOffset? CreatedFrom = null,
    DateTimeOffset? CreatedTo = null,
    IEnumerable<OrchestrationRuntimeStatus>? Statuses = null)
{
    /// <summary>How long one call may take; what is left then makes the result incomplete. Null is no bound.</summary>
    public TimeSpan? Timeout { get; init; }
}
