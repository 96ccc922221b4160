namespace Receivables.Local.DurableEngine;

/// <summary>A request that adds to the next episode; several are taken in by one.</summary>
internal abstract class EpisodeRequest : InstanceRequest
{
    /// <summary>Throws where the instance refuses; then the request fails alone and the others go on.</summary>
    internal abstract void Apply(Episode episode);
}
