using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Activities;

/// <summary>
/// Brings together what a decision about an invoice needs: its frozen policy, the creditor's settings, the law.
/// </summary>
public sealed class InvoiceRules(
    CreditorStore creditors, DebtorStore debtors, BankFeeds feeds, PolicyShelf policies, StatuteBook statutes, Ledger ledgers)
{
    private const int SpreadParts = 96;

    /// <summary>The latest version of a policy that the creditor can choose; null when there is none.</summary>
    public Task<Policy?> Find(CanonicalId creditor, string policy, CancellationToken cancellation = default) =>
        policies.Find(creditor, policy, cancellation);

    /// <summary>
    /// The rules as they stand now; the policy is the one that the invoice was registered or changed to.
    /// </summary>
    public async Task<Rules> Of(InvoiceLedger ledger, CancellationToken cancellation = default) =>
        await Of(ledger, await creditors.Known(ledger.Id.Creditor, cancellation), cancellation);

    /// <summary>The same for an invoice that is only tried: its debtor is not kept anywhere yet.</summary>
    public async Task<Rules> Of(InvoiceLedger ledger, Debtor? told, CancellationToken cancellation = default) =>
        await Of(ledger, await creditors.Known(ledger.Id.Creditor, cancellation), cancellation, told);

    /// <summary>
    /// The same with the creditor read at this moment: an emergency stop counts from when it was recorded.
    /// </summary>
    public async Task<Rules> AtHandOver(InvoiceLedger ledger, CancellationToken cancellation = default) =>
        await Of(ledger, await creditors.Find(ledger.Id.Creditor, cancellation), cancellation);

    private async Task<Rules> Of(
        InvoiceLedger ledger, Creditor? known, CancellationToken cancellation, Debtor? told = null)
    {
        var invoice = ledger.State;
        var creditor = known
            ?? throw new InvalidOperationException(
                $"Creditor {ledger.Id.Creditor} of invoice {ledger.Id} has no settings.");
        var debtorId = CanonicalId.Of(invoice.Facts.Debtor);
        var debtor = told ?? await debtors.Known(ledger.Id.Creditor, debtorId, cancellation);
        var policy = await policies.Get(ledger.Id.Creditor, invoice.Policy.Id, invoice.Policy.Version, cancellation);
        var settings = new DunningSettings(new Country(invoice.Facts.DebtorCountry))
        {
            SpreadParts = creditor.SpreadsMessages ? SpreadParts : 1,
            SpreadPart = creditor.SpreadsMessages
                ? (int)(StableHash.Of($"{ledger.Id.Creditor}|{debtorId}") % SpreadParts)
                : 0,
            SmallRest = creditor.SmallRest,
            NoticeMinimum = creditor.NoticeMinimum,
            BankFeedRequired = creditor.BankFeed == BankFeed.Required,
            BankFeedUpTo = creditor.BankFeed == BankFeed.Required ? await feeds.UpTo(creditor, cancellation) : null,
            HasEmail = debtor?.Email is not null,
            HasAddress = debtor?.Address is not null,
            Standing = debtor?.Standing ?? [],
            IsLive = creditor.State == CreditorState.Live,
            LiveSince = creditor.LiveSince,
            QuietPeriods = creditor.QuietPeriods,
            OpenOfOthers = await OpenOfOthers(ledger, cancellation),
            HasAgency = creditor.Agency is not null,
        };
        return new Rules(creditor, debtor, policy, settings, Law(creditor, policy));
    }

    /// <summary>What the invoice may claim: all that dividing a payment asks for.</summary>
    public async Task<ClaimLaw> LawOf(Creditor creditor, Invoice invoice, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(creditor);
        ArgumentNullException.ThrowIfNull(invoice);
        var policy = await policies.Get(
            CanonicalId.Of(creditor.Id), invoice.Policy.Id, invoice.Policy.Version, cancellation);
        return Law(creditor, policy);
    }

    private ClaimLaw Law(Creditor creditor, Policy policy) =>
        new(statutes, policy.Regime ?? Regime.NlConsumer, creditor.IsSmall)
        {
            VatOnCosts = creditor.DeductsVat ? VatOnCosts.None : VatOnCosts.Due,
        };

    /// <summary>The other claims of a joint notice, while the costs that it announced are still to be divided.</summary>
    private async Task<IReadOnlyDictionary<string, Money>> OpenOfOthers(
        InvoiceLedger ledger, CancellationToken cancellation)
    {
        var open = new Dictionary<string, Money>(StringComparer.Ordinal);
        if (ledger.State.Stages.Notice?.Joint is not { } joint || ledger.State.Money.CostsClaimed.IsPositive)
        {
            return open;
        }

        foreach (var number in joint.Others)
        {
            var other = await ledgers.Read(InvoiceId.Canonical(ledger.Id.Creditor.Value, number), cancellation);
            if (other.Invoice is { Ending: InvoiceEnding.None } invoice) open[number] = invoice.PrincipalAsked;
        }

        return open;
    }
}
