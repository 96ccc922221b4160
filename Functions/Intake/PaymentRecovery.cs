using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Intake;

/// <summary>Finishes payments whose writer is gone: the note that it put down says which.</summary>
public sealed class PaymentRecovery(
    TouchedInvoices touched,
    PaymentStore payments,
    CreditorStore creditors,
    PaymentIntake intake,
    PaymentReversals reversals)
{
    /// <summary>How many were finished; one whose first row was never written left nothing to finish.</summary>
    public async Task<int> Mend(DurableTaskClient durable, CancellationToken cancellation)
    {
        var mended = 0;
        await foreach (var (touch, owner, id) in touched.PaymentsLeftBehind(cancellation))
        {
            if (await payments.Find(owner, id, cancellation) is { } stored
                && await creditors.Find(owner, cancellation) is { } creditor)
            {
                if (stored.Payment.Reversal is null)
                {
                    await intake.Finish(durable, creditor, stored, [], touch, cancellation);
                }
                else
                {
                    await reversals.Finish(durable, creditor, stored, "sweeper", cancellation);
                }

                mended++;
            }

            await touched.End(touch, cancellation);
        }

        return mended;
    }
}
