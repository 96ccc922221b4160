namespace Receivables.Local.DurableEngine;

/// <summary>A request that makes, replaces or removes an instance and stands alone.</summary>
internal abstract class ReplaceRequest : InstanceRequest
{
    internal override bool HasCaller => true;

    /// <summary>Whether there most likely is no instance yet: then it is tried without looking first.</summary>
    internal virtual bool ExpectsNone => false;

    /// <summary>The next state: the same object to leave it, null to remove it. Throws to refuse.</summary>
    internal abstract InstanceState? Change(InstanceState? state, DateTime now);
}
