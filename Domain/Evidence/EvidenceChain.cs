using System.Globalization;

namespace Receivables.Domain;

/// <summary>Checks the evidence chain of one invoice.</summary>
public static class EvidenceChain
{
    /// <summary>
    /// Everything that is wrong, in plain words, the first link first; nothing when the chain holds.
    /// </summary>
    /// <param name="beginning">What the first link follows; see <see cref="EvidenceLink.Beginning"/>.</param>
    /// <param name="contentOf">The stored JSON of an event by its sequence; null where it was erased.</param>
    public static IReadOnlyList<string> Faults(
        string beginning, IReadOnlyList<EvidenceLink> links, Func<int, string?> contentOf)
    {
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(contentOf);
        var faults = new List<string>();
        var previous = beginning;
        for (var at = 0; at < links.Count; at++)
        {
            var link = links[at];
            if (link.Sequence != at + 1)
            {
                faults.Add(Say($"event {at + 1} is missing: event {link.Sequence} stands in its place"));
                return faults;
            }

            if (link.HashAfter(previous) != link.Hash)
            {
                faults.Add(Say(
                    $"event {link.Sequence} ({link.Type}) does not follow the event before it: one of the two was changed"));
            }

            if (contentOf(link.Sequence) is { } json && EvidenceLink.Sha256(json) != link.Content)
            {
                faults.Add(Say($"the content of event {link.Sequence} ({link.Type}) was changed after it was recorded"));
            }

            previous = link.Hash;
        }

        return faults;
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
