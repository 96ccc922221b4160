using System.Collections.Concurrent;
using Receivables.Domain;
using Receivables.Functions.Creditors;

namespace Receivables.Functions.Outbound;

/// <summary>
/// Who asked to be told, remembered for half a minute, so that telling nobody costs nothing. A delivery itself reads the
/// subscription anew: what was taken away gets nothing more.
/// </summary>
public sealed class Subscriptions(WebhookStore store)
{
    /// <summary>In real time: it is about how old an answer may be, not about the day that the clock shows.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, (long At, IReadOnlyList<Subscription> Known)> remembered = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<Subscription>> Of(CanonicalId creditor, CancellationToken cancellation = default)
    {
        if (remembered.TryGetValue(creditor.Value, out var last) && TimeProvider.System.GetElapsedTime(last.At) < Freshness)
        {
            return last.Known;
        }

        var at = TimeProvider.System.GetTimestamp();
        var known = await store.Of(creditor, cancellation);
        remembered[creditor.Value] = (at, known);
        return known;
    }

    /// <summary>The subscription as it stands now; null when it was taken away.</summary>
    public Task<Subscription?> Find(CanonicalId creditor, string id, CancellationToken cancellation = default) =>
        store.Find(creditor, id, cancellation);

    /// <summary>Lets this process see a change of a creditor's subscriptions at once; others see it within half a minute.</summary>
    public void Changed(CanonicalId creditor) => remembered.TryRemove(creditor.Value, out _);
}
