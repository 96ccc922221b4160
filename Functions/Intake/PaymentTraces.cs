using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Intake;

/// <summary>
/// What a payment leaves beside itself: its place on the review list, the debtor's credit, and what it teaches about
/// the payer. All of it follows from the payment and may be written again.
/// </summary>
public sealed class PaymentTraces(PaymentStore payments, DebtorCredits credits, PayerIndex payers)
{
    /// <param name="isNew">A new payment without a rest has no place to give up, which saves asking.</param>
    public async Task Leave(
        CanonicalId creditor, StoredPayment payment, bool isNew, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(payment);
        if (!isNew || payment.Unallocated.IsPositive)
        {
            await payments.Review(creditor, payment, cancellation);
            if (payment.Debtor is { } of && CanonicalId.TryParse(of, out var debtor))
            {
                await credits.Set(
                    creditor,
                    debtor,
                    new DebtorCredit(DebtorCredit.Payment, payment.Id, payment.Unallocated, payment.PaidOn),
                    cancellation);
            }
        }

        if (isNew || payment.ByHand.Count > 0)
        {
            await payers.Learn(creditor, payment, cancellation);
        }
    }
}
