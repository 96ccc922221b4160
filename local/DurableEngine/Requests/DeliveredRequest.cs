namespace Receivables.Local.DurableEngine;

/// <summary>A message of the instance has arrived and need not be kept any more.</summary>
internal sealed class DeliveredRequest(string messageId) : EpisodeRequest
{
    internal override void Apply(Episode episode) => episode.Delivered(messageId);
}
