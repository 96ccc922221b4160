using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Intake;

/// <summary>
/// What invoices tell about their debtors, laid over what is known: a field that is given counts, one that is missing
/// keeps its value.
/// </summary>
public sealed class DebtorBook(DebtorStore debtors, Projections projections)
{
    /// <summary>The debtor as known, null for a new one, and as it is with what was told.</summary>
    public async Task<(Debtor? Known, Debtor Merged)> Merge(
        Creditor creditor, DebtorInput said, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(creditor);
        ArgumentNullException.ThrowIfNull(said);
        var id = DebtorReader.IdOf(said).Trim();
        var known = await debtors.Find(CanonicalId.Of(creditor.Id), CanonicalId.Of(id), cancellation);
        return (known, Merged(creditor, said, id, known));
    }

    /// <summary>Keeps a debtor that is new or was told something new, and the name that payers may pay under.</summary>
    public async Task Keep(CanonicalId creditor, Debtor? known, Debtor debtor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(debtor);
        if (known is not null && known.Contacts.SequenceEqual(debtor.Contacts)
            && known == debtor with { Contacts = known.Contacts, Standing = known.Standing })
        {
            return;
        }

        await debtors.Keep(creditor, debtor, cancellation);
        if (known?.Name != debtor.Name)
        {
            await projections.Name(creditor, CanonicalId.Of(debtor.Id), debtor.Name, cancellation);
        }
    }

    private static Debtor Merged(Creditor creditor, DebtorInput said, string id, Debtor? known)
    {
        var country = said.Country ?? said.Address?.Country ?? known?.Country ?? creditor.Country;
        var kind = said.Kind ?? known?.Kind ?? creditor.DefaultKind ?? DebtorKind.Consumer;
        var debtor = known ?? new Debtor(id, kind, said.Name!.Trim(), country) { Language = creditor.Language };
        return debtor with
        {
            Kind = kind,
            Name = said.Name!.Trim(),
            Country = country,
            Language = Language(creditor, said.Language ?? debtor.Language),
            Email = said.Email ?? debtor.Email,
            Phone = said.Phone ?? debtor.Phone,
            Address = said.Address ?? debtor.Address,
            VatNumber = said.VatNumber ?? debtor.VatNumber,
            RegistrationNumber = said.RegistrationNumber ?? debtor.RegistrationNumber,
            LegalForm = said.LegalForm ?? debtor.LegalForm,
            IsInformal = said.FormOfAddress is { } form ? form == "informal" : debtor.IsInformal,
            PreferredChannel = said.PreferredChannel ?? debtor.PreferredChannel,
            Category = said.Category ?? debtor.Category,
            Policy = said.Policy ?? debtor.Policy,
            PeppolId = said.PeppolId ?? debtor.PeppolId,
            Contacts = said.Contacts ?? debtor.Contacts,
        };
    }

    private static string Language(Creditor creditor, string wanted) =>
        creditor.Languages.Contains(wanted) ? wanted : creditor.Language;
}
