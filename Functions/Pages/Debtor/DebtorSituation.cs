using Receivables.Domain;
using Receivables.Functions.Sending;

namespace Receivables.Functions.Pages.Debtor;

/// <summary>All that a link shows: what its message was about, and what else is open with the same creditor.</summary>
/// <param name="Asked">The invoices of the message that are still open.</param>
/// <param name="Others">Other open invoices whose due day has come.</param>
internal sealed record DebtorSituation(
    DebtorLink Link, Creditor Creditor, Domain.Debtor Debtor, DateOnly Today, IReadOnlyList<OpenClaim> Asked,
    IReadOnlyList<OpenClaim> Others)
{
    /// <summary>Invoices of the message that were settled since, of which a copy can still be had.</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];

    public Money Total => Money.Sum(Asked.Select(claim => claim.Total));

    /// <summary>Where to pay, as a message about the same invoices would say; null while a person has to look at it.</summary>
    public LetterCreditor? Payee()
    {
        try
        {
            var account = LetterMaker.PaidTo(Creditor, [.. Asked.Select(claim => claim.Invoice)]);
            return new LetterCreditor(Creditor.Name, Iban.Parse(account.Iban), account.Holder, Creditor.RegistrationNumber);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
