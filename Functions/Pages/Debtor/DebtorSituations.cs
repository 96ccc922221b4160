using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Sending;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Pages.Debtor;

/// <summary>Finds what a token opens; never more than one debtor of one creditor.</summary>
public sealed class DebtorSituations(
    DebtorLinks links, DebtorDesk desk, CreditorStore creditors, DebtorStore debtors, Ledger ledger, Projections projections,
    InvoiceRules invoiceRules,
    TimeProvider time)
{
    /// <summary>A page shows at most so many invoices.</summary>
    private const int Most = 50;

    /// <summary>Null for a token that opens nothing.</summary>
    internal async Task<DebtorSituation?> Of(string token, CancellationToken cancellation)
    {
        if (await links.Find(token, cancellation) is not { } link
            || !CanonicalId.TryParse(link.Creditor, out var owner) || !CanonicalId.TryParse(link.Debtor, out var who)
            || await creditors.Known(owner, cancellation) is not { Accounts.Count: > 0 } creditor
            || await debtors.Find(owner, who, cancellation) is not { } debtor)
        {
            return null;
        }

        var numbers = (await desk.Find(link.Creditor, link.Debtor, link.Message, cancellation))?.Message.Lines
            .Select(line => line.Number).ToList() ?? [];
        var open = (await projections.OpenOf(owner, who, cancellation)).Select(id => id.Number.Value);
        var today = TimeZones.DayOf(time.GetUtcNow(), new Country(debtor.Country).TimeZone);
        var (asked, others) = (new List<OpenClaim>(), new List<OpenClaim>());
        foreach (var number in numbers.Concat(open).Distinct(StringComparer.Ordinal).Take(Most))
        {
            var read = await ledger.Read(InvoiceId.Canonical(link.Creditor, number), cancellation);
            if (read.Invoice is not { Ending: InvoiceEnding.None } invoice) continue;

            var claim = OpenClaim.Of(read, await invoiceRules.Of(read, cancellation), today);
            if (numbers.Contains(number)) asked.Add(claim);
            else if (invoice.DueDate <= today) others.Add(claim);
        }

        return new DebtorSituation(link, creditor, debtor, today, asked, others) { Copies = numbers };
    }
}
