namespace Receivables.Local.DurableEngine;

/// <summary>Removes an instance that has ended; another is left as it is.</summary>
internal sealed class PurgeRequest : ReplaceRequest
{
    /// <summary>Whether there was something to remove.</summary>
    internal bool Removed { get; private set; }

    internal override InstanceState? Change(InstanceState? state, DateTime now)
    {
        Removed = state is { HasEnded: true };
        return Removed ? null : state;
    }
}
