using Grpc.Core;

namespace Receivables.Local.DurableEngine;

/// <summary>What a client asks of an instance that exists and has not ended; otherwise it is told so.</summary>
internal sealed class CallerRequest(string instanceId, string what, Action<Episode> apply) : EpisodeRequest
{
    internal override bool HasCaller => true;

    internal override void Apply(Episode episode)
    {
        if (episode.State is not { } state)
        {
            throw new RpcException(new Status(
                StatusCode.NotFound, $"Cannot {what}: no instance with ID '{instanceId}' was found."));
        }

        if (state.HasEnded)
        {
            throw new RpcException(new Status(
                StatusCode.FailedPrecondition,
                $"Cannot {what}: the orchestration instance '{instanceId}' is in the {state.Status} state."));
        }

        apply(episode);
    }
}
