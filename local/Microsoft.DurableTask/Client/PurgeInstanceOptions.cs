namespace Microsoft.DurableTask.Client;

/// <summary>Whether sub-orchestrations are purged along.</summary>
public record PurgeInstanceOptions(bool Recursive = false);
