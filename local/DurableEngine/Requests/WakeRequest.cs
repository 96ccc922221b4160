namespace Receivables.Local.DurableEngine;

/// <summary>Something may be due: a timer, a scheduled start, or work that a crash interrupted.</summary>
internal sealed class WakeRequest : EpisodeRequest
{
    internal override void Apply(Episode episode) => episode.Wake();
}
