using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Dossier;

/// <summary>Reads what a dossier is made from, and makes it.</summary>
public sealed class DossierReader(Ledger ledger, InvoiceRules invoiceRules, Documents documents, TimeProvider time)
{
    /// <summary>The dossier of an invoice as it stands now, as a zip file; null when it is not known.</summary>
    public async Task<byte[]?> Make(InvoiceId id, CancellationToken cancellation = default)
    {
        var read = await ledger.Read(id, cancellation);
        return read.Invoice is null ? null : await Make(read, cancellation);
    }

    /// <summary>The dossier of an invoice as it was read, with the claim of today.</summary>
    public async Task<byte[]> Make(InvoiceLedger read, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(read);
        var rules = await invoiceRules.Of(read, cancellation);
        var evidence = (await ledger.ReadEvidence(read.Id, cancellation)).Take(read.Version).ToList();
        var found = new Dictionary<string, BinaryData>(StringComparer.Ordinal);
        foreach (var hash in NamedDocument.In(evidence).Select(named => named.Sha256).Distinct())
        {
            if (await documents.Find(hash, cancellation) is { } content)
            {
                found[hash] = content;
            }
        }

        var today = rules.Settings.LocalDay(time.GetUtcNow());
        return DossierFile.Of(new DossierSource(read, evidence, rules, today, found));
    }
}
