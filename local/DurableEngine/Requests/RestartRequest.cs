namespace Receivables.Local.DurableEngine;

/// <summary>Starts an instance that has ended anew with the name, input, tags and version that it had.</summary>
internal sealed class RestartRequest(string instanceId) : ReplaceRequest
{
    internal override InstanceState Change(InstanceState? state, DateTime now)
    {
        if (state is null)
        {
            throw InstanceIds.Unknown(instanceId);
        }

        if (!state.HasEnded)
        {
            throw new InvalidOperationException(
                $"An orchestration with the instanceId {instanceId} cannot be restarted: it is {state.Status}.");
        }

        return NewInstance.Of(instanceId, NewInstance.Again(state, now), replaced: state);
    }
}
