using Azure;

namespace Receivables.Local.DurableEngine;

/// <summary>An instance as it lies in storage, with what the next change of it has to know.</summary>
internal sealed record StoredInstance(InstanceState State, ETag ETag, StoredText History, StoredText Pending)
{
    internal IEnumerable<string> PartKeys => History.PartKeys.Concat(Pending.PartKeys);

    /// <summary>Roughly how many characters it takes in memory.</summary>
    internal long Weight => 500 + History.Tail.Length + Pending.Tail.Length + (24_000L * History.PartKeys.Count);
}
