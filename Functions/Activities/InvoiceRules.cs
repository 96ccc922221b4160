using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Activities;

/// <summary>
/// Brings together what a decision about an invoice needs: its frozen policy, the creditor's settings, the law.
/// </summary>
public sealed class InvoiceRules(
    CreditorStore creditors, DebtorStore debtors, PolicyBook policies, StatuteBook statutes)
{
    private const int SpreadParts = 96;

    /// <summary>The latest version of a policy that the creditor can choose; null when there is none.</summary>
    public Task<Policy?> Find(CanonicalId creditor, string policy, CancellationToken cancellation = default) =>
        Task.FromResult(policies.Find(policy));

    /// <summary>
    /// The rules as they stand now; the policy is the one that the invoice was registered or changed to.
    /// </summary>
    public async Task<Rules> Of(InvoiceLedger ledger, CancellationToken cancellation = default)
    {
        var invoice = ledger.State;
        var creditor = await creditors.Find(ledger.Id.Creditor, cancellation)
            ?? throw new InvalidOperationException(
                $"Creditor {ledger.Id.Creditor} of invoice {ledger.Id} has no settings.");
        var debtorId = CanonicalId.Of(invoice.Facts.Debtor);
        var debtor = await debtors.Find(ledger.Id.Creditor, debtorId, cancellation);
        var policy = policies.Get(invoice.Policy.Id, invoice.Policy.Version);
        var settings = new DunningSettings(new Country(invoice.Facts.DebtorCountry))
        {
            SpreadParts = creditor.SpreadsMessages ? SpreadParts : 1,
            SpreadPart = creditor.SpreadsMessages
                ? (int)(StableHash.Of($"{ledger.Id.Creditor}|{debtorId}") % SpreadParts)
                : 0,
            SmallRest = creditor.SmallRest,
            NoticeMinimum = creditor.NoticeMinimum,
            BankFeedRequired = creditor.BankFeed == BankFeed.Required,
            HasEmail = debtor?.Email is not null,
            HasAddress = debtor?.Address is not null,
        };
        var law = new ClaimLaw(statutes, policy.Regime ?? Regime.NlConsumer, creditor.IsSmall)
        {
            VatOnCosts = creditor.DeductsVat ? VatOnCosts.None : VatOnCosts.Due,
        };
        return new Rules(creditor, debtor, policy, settings, law);
    }
}
