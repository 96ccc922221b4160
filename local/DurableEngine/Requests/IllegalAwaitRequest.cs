namespace Receivables.Local.DurableEngine;

/// <summary>A task that is not durable resumed the orchestrator after its episode.</summary>
internal sealed class IllegalAwaitRequest(string executionId) : EpisodeRequest
{
    internal override void Apply(Episode episode)
    {
        if (episode.State is { HasEnded: false, History.Count: > 0 } state && state.ExecutionId == executionId)
        {
            episode.Record(new IllegalAwaitSeen(episode.Now));
        }
    }
}
