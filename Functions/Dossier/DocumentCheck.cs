using System.Globalization;
using System.Text;
using System.Text.Json;
using Receivables.Domain;

namespace Receivables.Functions.Dossier;

/// <summary>
/// Checks that every document that an event names is in the file, or that a later event says why it is gone.
/// </summary>
internal sealed class DocumentCheck
{
    private readonly DossierManifest manifest;
    private readonly IReadOnlyList<EvidenceLink> links;
    private readonly Func<string, byte[]?> contentOf;
    private readonly Dictionary<string, int> erasures = new(StringComparer.Ordinal);

    public DocumentCheck(DossierManifest manifest, IReadOnlyList<EvidenceLink> links, Func<string, byte[]?> contentOf)
    {
        (this.manifest, this.links, this.contentOf) = (manifest, links, contentOf);
        Erasures();
        Events();
        foreach (var file in manifest.Files.Where(file => file.Event is { } named && !Names(named, file.Sha256)))
        {
            Faults.Add(Say($"{file.Path} is not the document that event {file.Event} names"));
        }
    }

    public List<string> Faults { get; } = [];

    public List<string> Findings { get; } = [];

    private void Erasures()
    {
        foreach (var link in links.Where(link => link.Type == nameof(EvidenceErased)))
        {
            if (Json(link) is { } json && JsonDocument.Parse(json).RootElement.GetProperty("document").GetString() is { } hash)
            {
                erasures[hash] = link.Sequence;
            }
        }
    }

    private void Events()
    {
        var found = 0;
        foreach (var link in links)
        {
            if (Json(link) is not { } json)
            {
                Gone(link.Content, Say($"the content of event {link.Sequence} ({link.Type})"));
                continue;
            }

            foreach (var hash in link.Type == nameof(EvidenceErased) ? [] : NamedDocument.HashesIn(json))
            {
                if (manifest.Files.Any(file => file.Sha256 == hash))
                {
                    found++;
                }
                else
                {
                    Gone(hash, Say($"the document of event {link.Sequence} ({link.Type})"));
                }
            }
        }

        Findings.Add(Say($"{found} documents, each the one that its event names"));
    }

    private void Gone(string hash, string what)
    {
        if (erasures.TryGetValue(hash, out var by))
        {
            Findings.Add(Say($"gap: {what} was erased; event {by} records why"));
        }
        else
        {
            Faults.Add($"{what} is missing and no event says that it was erased");
        }
    }

    private bool Names(int sequence, string hash) =>
        sequence >= 1 && sequence <= links.Count && Json(links[sequence - 1]) is { } json && NamedDocument.HashesIn(json).Contains(hash);

    /// <summary>The content of an event; null when it is not there or no longer JSON, which the chain finds too.</summary>
    private string? Json(EvidenceLink link)
    {
        var json = contentOf(DossierFile.ContentPath(link.Sequence, link.Type));
        try
        {
            if (json is not null)
            {
                JsonDocument.Parse(json).Dispose();
            }
        }
        catch (JsonException)
        {
            return null;
        }

        return json is null ? null : Encoding.UTF8.GetString(json);
    }

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
