using System.Globalization;
using System.Text.Json;
using Receivables.Domain;
using Receivables.Functions.Http;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Dossier;

/// <summary>
/// Puts a dossier together: the claim with its working, the documents byte for byte, the proofs, the chain of events,
/// an overview in front and the list by which all of it is checked at the end.
/// </summary>
internal static class DossierFile
{
    public static byte[] Of(DossierSource source)
    {
        var labels = DossierLabels.In(source.Language);
        List<DossierEntry> entries =
        [
            Json("claim.json", labels, ClaimView.Of(source.Ledger, source.Rules, source.AsOf)),
            Json("timeline.json", labels, DossierStory.Timeline(source.Ledger)),
            .. DossierDocuments.Of(source, labels),
            Json("delivery/proofs.json", labels, DeliveryProofs.Of(source.Ledger)),
            Json("evidence/chain.json", labels, Chain(source)),
            .. source.Evidence.Where(stored => stored.Json is not null).Select(Content),
        ];
        var erased = Erased(source);
        entries.Insert(0, new DossierEntry(
            "index.pdf", labels.Files["index.pdf"], null, new DossierIndex(source, labels, entries, erased).ToPdf()));
        var manifest = Manifest(source, entries, erased).ToBytes().ToArray();
        return StoredZip.Write(
        [
            .. entries.Select(entry => (entry.Path, entry.Content.ToMemory())),
            (DossierManifest.Path, manifest),
            (DossierManifest.HashPath, DossierManifest.HashLine(manifest)),
        ]);
    }

    /// <summary>Where the JSON of an event lies.</summary>
    public static string ContentPath(int sequence, string type) =>
        string.Create(CultureInfo.InvariantCulture, $"evidence/events/{sequence:D4}-{type}.json");

    private static DossierManifest Manifest(
        DossierSource source, List<DossierEntry> entries, IReadOnlyList<ErasedDocument> erased) => new(
        DossierManifest.CurrentForm,
        source.Ledger.Id.Creditor.Value,
        source.Ledger.Id.Number.Value,
        source.AsOf,
        source.Evidence.Count,
        EvidenceLink.Beginning(source.Ledger.Id),
        source.Evidence[^1].Link.Hash,
        [.. entries.Select(entry => new DossierManifest.File(
            entry.Path, entry.Content.ToMemory().Length, entry.Sha256, entry.Event))],
        erased);

    /// <summary>Documents that an event names and nobody has any more, with the event that says why.</summary>
    private static List<ErasedDocument> Erased(DossierSource source) =>
    [
        .. NamedDocument.In(source.Evidence)
            .Where(named => !source.Documents.ContainsKey(named.Sha256))
            .Select(named => new ErasedDocument(
                named.Sha256,
                named.Event,
                source.Ledger.Events.FirstOrDefault(recorded =>
                    recorded.Event is EvidenceErased gone && gone.Document == named.Sha256)?.Sequence)),
    ];

    private static IReadOnlyList<EvidenceLink> Chain(DossierSource source) => [.. source.Evidence.Select(stored => stored.Link)];

    private static DossierEntry Content(StoredEvidence stored) => new(
        ContentPath(stored.Link.Sequence, stored.Link.Type),
        stored.Link.Type,
        stored.Link.OccurredOn,
        BinaryData.FromString(stored.Json!));

    private static DossierEntry Json(string path, DossierLabels labels, object content) => new(
        path,
        labels.Files[path],
        null,
        BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(content, DossierManifest.Format)));
}
