namespace Receivables.Local.DurableEngine;

/// <summary>Another writer has changed the instance since it was read.</summary>
internal sealed class CommitConflictException(string instanceId, Exception inner)
    : Exception($"The instance '{instanceId}' was changed by another writer.", inner);
