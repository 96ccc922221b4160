using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Receivables.Domain;

/// <summary>
/// One event as a link of an invoice's evidence chain: what it is, the hash of its content, and a hash over all of this
/// and the link before. It holds ids and hashes; the content lies elsewhere and may be erased without breaking the chain.
/// </summary>
/// <param name="Sequence">Counts from 1 within the invoice, without gaps.</param>
/// <param name="Content">SHA-256 of the event's JSON as it was stored, 64 hexadecimal digits.</param>
/// <param name="Hash">SHA-256 over this link and the one before it, 64 hexadecimal digits.</param>
public sealed record EvidenceLink(
    int Sequence,
    string Type,
    string EventId,
    DateOnly OccurredOn,
    DateTimeOffset RecordedAt,
    string Actor,
    string Source,
    string? Reason,
    string Content,
    string Hash)
{
    private const string Form = "receivables-evidence-1";

    /// <summary>What the first link of an invoice follows: the name of the chain.</summary>
    public static string Beginning(InvoiceId invoice) => Sha256($"{Form}\n{invoice.Partition}");

    /// <summary>The link of an event after the one whose hash is given.</summary>
    /// <param name="json">The event as it is stored, byte for byte.</param>
    public static EvidenceLink After(string previous, RecordedEvent recorded, string type, string json)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        var link = new EvidenceLink(
            recorded.Sequence, type, recorded.EventId, recorded.OccurredOn, recorded.RecordedAt, recorded.Actor,
            recorded.Source, recorded.Reason, Sha256(json), "");
        return link with { Hash = link.HashAfter(previous) };
    }

    /// <summary>The hash that this link has to have when it follows that one.</summary>
    public string HashAfter(string previous) => Sha256(string.Join('\n',
        Form,
        previous,
        Sequence.ToString(CultureInfo.InvariantCulture),
        Type,
        EventId,
        OccurredOn.ToString("O", CultureInfo.InvariantCulture),
        RecordedAt.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        Content,
        Sha256(Length(Actor) + Length(Source) + Length(Reason))));

    /// <summary>SHA-256 of a text's UTF-8 bytes, 64 hexadecimal digits.</summary>
    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>With its length before it, so that two texts never run into each other.</summary>
    private static string Length(string? text) =>
        string.Create(CultureInfo.InvariantCulture, $"{text?.Length ?? -1}:{text}");
}
