using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Dossier;

/// <summary>All that a dossier is made from, read once: the same source always makes the same bytes.</summary>
/// <param name="AsOf">The day of the claim.</param>
/// <param name="Documents">What the events name, by hash; a document that is gone is not in it.</param>
internal sealed record DossierSource(
    InvoiceLedger Ledger,
    IReadOnlyList<StoredEvidence> Evidence,
    Rules Rules,
    DateOnly AsOf,
    IReadOnlyDictionary<string, BinaryData> Documents)
{
    public Invoice Invoice => Ledger.State;

    public TextLanguage Language => DossierLabels.LanguageOf(Rules.Creditor.Language);

    public ClaimStatement Claim => ClaimStatement.Of(Invoice, Rules, AsOf);
}
