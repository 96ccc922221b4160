using System.Text.Json;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Dossier;

/// <summary>A document that an event names by its hash.</summary>
internal sealed record NamedDocument(int Event, string Type, DateOnly On, string Sha256)
{
    private const int HashLength = 64;

    private static readonly string[] Naming = ["document", "letter", "text", "proof", "attachment"];

    /// <summary>Every document that the events name, in their order; an erasure names one that is gone.</summary>
    public static IEnumerable<NamedDocument> In(IReadOnlyList<StoredEvidence> evidence) =>
        from stored in evidence
        where stored.Json is not null && stored.Link.Type != nameof(Domain.EvidenceErased)
        from hash in HashesIn(stored.Json!)
        select new NamedDocument(stored.Link.Sequence, stored.Link.Type, stored.Link.OccurredOn, hash);

    /// <summary>The hashes that an event's JSON names documents by.</summary>
    public static IEnumerable<string> HashesIn(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        foreach (var property in parsed.RootElement.EnumerateObject())
        {
            if (Naming.Contains(property.Name) && property.Value.ValueKind == JsonValueKind.String
                && property.Value.GetString() is { Length: HashLength } hash && hash.All(char.IsAsciiHexDigitLower))
            {
                yield return hash;
            }
        }
    }
}
