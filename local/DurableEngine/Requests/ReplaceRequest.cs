namespace Receivables.Local.DurableEngine;

/// <summary>A request that makes, replaces or removes an instance and stands alone.</summary>
internal abstract class ReplaceRequest : InstanceRequest
{
    internal override bool HasCaller => true;

    /// <summary>The next state: the same object to leave it, null to remove it. Throws to refuse.</summary>
    internal abstract InstanceState? Change(InstanceState? state, DateTime now);
}
