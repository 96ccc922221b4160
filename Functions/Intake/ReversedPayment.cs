using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Intake;

/// <summary>
/// Finds the payment that a bank took back: by the mark that it bore, else among the payments of that sum on the invoice
/// that the return names. Only one that is certain is taken.
/// </summary>
public sealed class ReversedPayment(
    PaymentStore payments, PayerIndex payers, Matching matching, Projections projections, Ledger ledger)
{
    /// <summary>The payment, or why a person has to say which.</summary>
    public async Task<(StoredPayment? Payment, string Why)> Find(
        Creditor creditor, StatementEntry entry, string reversalId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(creditor);
        ArgumentNullException.ThrowIfNull(entry);
        var owner = CanonicalId.Of(creditor.Id);
        var found = new Dictionary<CanonicalId, StoredPayment>();
        foreach (var id in await Marked(owner, entry, cancellation))
        {
            await Add(found, owner, id, -entry.Amount, cancellation);
        }

        if (found.Count == 0)
        {
            foreach (var id in await OnNamedInvoices(creditor, entry, cancellation))
            {
                await Add(found, owner, id, -entry.Amount, cancellation);
            }
        }

        if (found.Values.FirstOrDefault(payment => payment.Reversal?.Id == reversalId) is { } before)
        {
            return (before, "taken back before");
        }

        var standing = found.Values.Where(payment => payment.Reversal is null).ToList();
        var same = entry.PayerIban is { } iban && standing.Count > 1
            ? standing.Where(payment => payment.PayerIban == iban.Value).ToList()
            : standing;
        return (same.Count == 1 ? same : standing) switch
        {
            [var only] => (only, $"payment {only.Id} was taken back: {entry.Why}"),
            [] => (null, "no payment of this sum is known that it could take back; a person has to say which"),
            _ => (null, $"{standing.Count} payments of this sum could be meant; a person has to say which"),
        };
    }

    private async Task<IReadOnlyList<CanonicalId>> Marked(
        CanonicalId creditor, StatementEntry entry, CancellationToken cancellation)
    {
        if (entry.EndToEndId is not { Length: > 0 } mark)
        {
            return [];
        }

        var known = await payers.PaymentsOf(creditor, mark, cancellation);
        return CanonicalId.FaultOf(mark) is null ? [.. known, CanonicalId.Of(mark)] : known;
    }

    private async Task<IReadOnlyList<CanonicalId>> OnNamedInvoices(
        Creditor creditor, StatementEntry entry, CancellationToken cancellation)
    {
        var like = new StoredPayment("return", entry.BookedOn, -entry.Amount)
        {
            Reference = entry.StructuredReference,
            Text = entry.Text,
            EndToEndId = entry.EndToEndId,
        };
        var invoices = (await matching.Named(creditor, like, cancellation))?.Named.ToList() ?? [];
        if (invoices.Count == 0 && entry.MandateId is { Length: > 0 } mandate)
        {
            foreach (var id in await projections.ByMandate(CanonicalId.Of(creditor.Id), mandate, cancellation))
            {
                invoices.Add(await ledger.Read(id, cancellation));
            }
        }

        return
        [
            .. invoices.SelectMany(invoice => invoice.Events).Select(recorded => recorded.Event).OfType<PaymentAllocated>()
                .Select(paid => CanonicalId.Of(paid.Payment)).Distinct(),
        ];
    }

    private async Task Add(
        Dictionary<CanonicalId, StoredPayment> found,
        CanonicalId creditor,
        CanonicalId id,
        Money amount,
        CancellationToken cancellation)
    {
        if (await payments.Find(creditor, id, cancellation) is { } stored && stored.Payment.Amount == amount)
        {
            found[id] = stored.Payment;
        }
    }
}
