namespace Receivables.Local.DurableEngine;

/// <summary>Starts a sub-orchestration. The same start again changes nothing; an id in use is refused.</summary>
internal sealed class StartChildRequest(StartChild message) : ReplaceRequest
{
    internal override bool HasCaller => false;

    /// <summary>Why the start can never happen; null unless the request is done and was refused.</summary>
    internal FailureRecord? Refusal { get; private set; }

    internal override bool ExpectsNone => true;

    internal override InstanceState? Change(InstanceState? state, DateTime now)
    {
        if (state is not null && state.Parent == message.Parent)
        {
            return state;
        }

        if (state is { HasEnded: false })
        {
            Refusal = new FailureRecord(
                typeof(DurableTask.Core.Exceptions.OrchestrationAlreadyExistsException).FullName!,
                $"An Orchestration instance with the ID {message.To} already exists (status {state.Status}).",
                null, null, NotRetriable: true);
            return state;
        }

        var start = new ExecutionStarted(
            message.Name, message.Version, message.Input, Guid.NewGuid().ToString("N"), message.Parent, message.Tags,
            StartAt: null, now);
        return NewInstance.Of(message.To, start, replaced: state);
    }
}
