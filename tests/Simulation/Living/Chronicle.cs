using System.Collections.Concurrent;

namespace Receivables.Simulation.Tests;

/// <summary>
/// What could be seen of a world from outside, in the order in which it happened: answers that callers got and mails
/// that were handed to the mail service.
/// </summary>
internal sealed class Chronicle
{
    private readonly ConcurrentDictionary<string, long> recorded = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> undone = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> told = new();

    /// <summary>Every hand-over to the mail service, by its operation id, at the moment its request left.</summary>
    public ConcurrentQueue<(long Stamp, string Operation)> HandOvers { get; } = new();

    public IEnumerable<string> Told => told;

    /// <summary>The fact with that name was recorded by now: the application has said so.</summary>
    public void Recorded(string creditor, string fact, long stamp) => recorded.TryAdd($"{creditor}|{fact}", stamp);

    /// <summary>From now on the fact may be taken back: a caller has asked for it.</summary>
    public void Undoing(string creditor, string fact, long stamp) => undone.TryAdd($"{creditor}|{fact}", stamp);

    /// <summary>Whether the fact stood, recorded and not taken back, before that stamp.</summary>
    public bool Stood(string creditor, string fact, long stamp) =>
        recorded.TryGetValue($"{creditor}|{fact}", out var at) && at < stamp
        && !(undone.TryGetValue($"{creditor}|{fact}", out var back) && back < stamp);

    /// <summary>A line for whoever reads what happened.</summary>
    public void Tell(DateTimeOffset at, string what) => told.Enqueue(FormattableString.Invariant($"{at:yyyy-MM-dd HH:mm:ss.fffffff} {what}"));
}
