using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Intake;

/// <summary>A debtor from what was posted.</summary>
internal static class DebtorReader
{
    /// <summary>
    /// The debtor as told now. What nobody but the creditor's staff says (its policy, its category) stays where an
    /// invoice does not name it.
    /// </summary>
    public static Debtor Of(Creditor creditor, DebtorInput said, Debtor? known)
    {
        var country = said.Country ?? said.Address?.Country ?? creditor.Country;
        return new Debtor(IdOf(said), said.Kind ?? creditor.DefaultKind ?? DebtorKind.Consumer, said.Name!.Trim(), country)
        {
            Language = said.Language ?? creditor.Language,
            Email = said.Email,
            Phone = said.Phone,
            Address = said.Address,
            VatNumber = said.VatNumber,
            RegistrationNumber = said.RegistrationNumber,
            LegalForm = said.LegalForm,
            IsInformal = said.FormOfAddress == "informal",
            Category = said.Category ?? known?.Category,
            Policy = said.Policy ?? known?.Policy,
            PeppolId = said.PeppolId,
            Contacts = said.Contacts ?? [],
            Standing = known?.Standing ?? [],
        };
    }

    /// <summary>The debtor's own id, or one that is made from what identifies it.</summary>
    public static string IdOf(DebtorInput said) =>
        said.Id ?? $"N-{StableHash.Name($"{said.Name}|{said.Email}|{said.Address?.PostalCode}")[..10].ToUpperInvariant()}";
}
