using Microsoft.Azure.Functions.Worker;
using Receivables.Domain;
using Receivables.Functions.Dossier;
using Receivables.Functions.Orchestrations;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Activities;

/// <summary>Checks the evidence of a page of invoices: the chain of events, and that every document is there.</summary>
public sealed class VerifyPage(Ledger ledger, Documents documents)
{
    private const int PageSize = 100;

    [Function(nameof(VerifyPage))]
    public async Task<WalkPage> Run([ActivityTrigger] WalkTurn turn, CancellationToken cancellation)
    {
        var (invoices, next) = await ledger.Page(PageSize, turn.From, cancellation);
        var (faults, wrong) = (new List<string>(), 0);
        foreach (var invoice in invoices)
        {
            var found = await Check(invoice, cancellation);
            faults.AddRange(found.Select(fault => $"{invoice}: {fault}"));
            wrong += found.Count == 0 ? 0 : 1;
        }

        return new WalkPage(invoices.Count, wrong, faults, next);
    }

    private async Task<IReadOnlyList<string>> Check(InvoiceId invoice, CancellationToken cancellation)
    {
        var evidence = await ledger.ReadEvidence(invoice, cancellation);
        var faults = new List<string>(EvidenceChain.Faults(
            EvidenceLink.Beginning(invoice),
            [.. evidence.Select(stored => stored.Link)],
            sequence => evidence[sequence - 1].Json));
        var erased = evidence.Where(stored => stored.Link.Type == nameof(EvidenceErased) && stored.Json is not null)
            .Select(stored => ((EvidenceErased)EventFormat.Read(stored.Link.Type, stored.Json!)).Document)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var named in NamedDocument.In(evidence).Where(named => !erased.Contains(named.Sha256)))
        {
            if (await documents.Find(named.Sha256, cancellation) is not { } content)
            {
                faults.Add($"the document of event {named.Event} ({named.Type}) is missing and no event says that it was erased");
            }
            else if (Documents.HashOf(content) != named.Sha256)
            {
                faults.Add($"the document of event {named.Event} ({named.Type}) was changed");
            }
        }

        return faults;
    }
}
