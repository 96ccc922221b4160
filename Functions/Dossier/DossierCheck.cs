using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Receivables.Domain;

namespace Receivables.Functions.Dossier;

/// <summary>
/// Checks a dossier with nothing but the file itself: every entry against the list, the list against its own hash, the
/// chain link by link, the documents against the events that name them, and the file against its entries.
/// </summary>
internal sealed class DossierCheck
{
    private readonly byte[] file;
    private readonly List<(string Name, byte[] Content)> entries;
    private readonly List<string> faults = [];
    private readonly List<string> findings = [];

    private DossierCheck(byte[] file, List<(string Name, byte[] Content)> entries)
    {
        this.file = file;
        this.entries = entries;
    }

    public static DossierReport Of(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(file));
        if (ZipEntries.Read(file, out var unreadable) is not { } entries)
        {
            return new DossierReport("The file", sha256, [unreadable!], []);
        }

        var check = new DossierCheck(file, entries);
        return check.Run(sha256);
    }

    private DossierReport Run(string sha256)
    {
        if (Parse<DossierManifest>(DossierManifest.Path) is not { Form: DossierManifest.CurrentForm, Files: not null } manifest)
        {
            faults.Add(faults.Count == 0 ? $"{DossierManifest.Path} is missing or of another form: this is no dossier" : faults[^1]);
            return new DossierReport("The file", sha256, [.. faults.Distinct()], findings);
        }

        List();
        Files(manifest);
        Chain(manifest);
        Bytes();
        return new DossierReport($"Dossier {manifest.Invoice} of {manifest.Creditor}", sha256, faults, findings);
    }

    /// <summary>The list itself, by the hash beside it.</summary>
    private void List()
    {
        if (Content(DossierManifest.HashPath) is not { } written)
        {
            faults.Add($"{DossierManifest.HashPath} is missing");
        }
        else if (!written.AsSpan().SequenceEqual(DossierManifest.HashLine(Content(DossierManifest.Path)!)))
        {
            faults.Add($"{DossierManifest.Path} does not have the hash that {DossierManifest.HashPath} names: one of the two was changed");
        }
    }

    private void Files(DossierManifest manifest)
    {
        var before = faults.Count;
        foreach (var listed in manifest.Files)
        {
            if (Content(listed.Path) is not { } content)
            {
                faults.Add($"{listed.Path} is missing");
            }
            else if (Hash(content) != listed.Sha256)
            {
                faults.Add($"{listed.Path} was changed: its SHA-256 is {Hash(content)}, the list says {listed.Sha256}");
            }
        }

        var known = manifest.Files.Select(listed => listed.Path)
            .Append(DossierManifest.Path).Append(DossierManifest.HashPath).ToHashSet(StringComparer.Ordinal);
        faults.AddRange(entries.Where(entry => !known.Contains(entry.Name))
            .Select(entry => $"{entry.Name} was added: the list does not name it"));
        faults.AddRange(entries.GroupBy(entry => entry.Name).Where(same => same.Count() > 1).Select(same => $"{same.Key} is there twice"));
        if (faults.Count == before)
        {
            findings.Add(Say($"{manifest.Files.Count} files, each as the list says"));
        }
    }

    private void Chain(DossierManifest manifest)
    {
        if (Parse<List<EvidenceLink>>("evidence/chain.json") is not { Count: > 0 } links)
        {
            faults.Add("evidence/chain.json holds no chain");
            return;
        }

        var before = faults.Count;
        var broken = EvidenceChain.Faults(manifest.Beginning, links, sequence =>
            Content(DossierFile.ContentPath(sequence, links[sequence - 1].Type)) is { } json ? Encoding.UTF8.GetString(json) : null);
        faults.AddRange(broken.Select(fault => $"chain: {fault}"));
        if (!InvoiceIds(manifest) || links.Count != manifest.Events || links[^1].Hash != manifest.Seal)
        {
            faults.Add("chain: it is not the one that the list was made for (invoice, number of events or seal differ)");
        }

        var documents = new DocumentCheck(manifest, links, Content);
        faults.AddRange(documents.Faults);
        findings.AddRange(faults.Count == before ? [Say($"{links.Count} events, the chain is unbroken")] : Array.Empty<string>());
        findings.AddRange(documents.Findings);
    }

    private static bool InvoiceIds(DossierManifest manifest) =>
        CanonicalId.TryParse(manifest.Creditor, out _) && CanonicalId.TryParse(manifest.Invoice, out _)
        && manifest.Beginning == EvidenceLink.Beginning(InvoiceId.Canonical(manifest.Creditor, manifest.Invoice));

    /// <summary>What lies between and around the entries: a dossier is exactly what its entries make.</summary>
    private void Bytes()
    {
        var again = StoredZip.Write([.. entries.Select(entry => (entry.Name, (ReadOnlyMemory<byte>)entry.Content))]);
        if (!again.AsSpan().SequenceEqual(file) && faults.Count == 0)
        {
            var at = again.AsSpan().CommonPrefixLength(file);
            faults.Add(Say($"the zip file was changed outside its entries, from byte {at} on"));
        }
    }

    private byte[]? Content(string name) => entries.Find(entry => entry.Name == name).Content;

    private T? Parse<T>(string name)
        where T : class
    {
        if (Content(name) is not { } json)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<T>(json, DossierManifest.Format);
        }
        catch (JsonException wrong)
        {
            faults.Add($"{name} cannot be read: {wrong.Message}");
            return null;
        }
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
