using System.Globalization;
using Azure;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Intake;

/// <summary>
/// Brings a payment's lines into the ledgers of their invoices. A line that no longer fits, because something else was
/// paid or credited meanwhile, is dropped and its money planned anew. Every step is harmless twice.
/// </summary>
public sealed class PaymentPosting(
    PaymentStore payments, Matching matching, PaymentPlanner planner, MoneyPosting posting)
{
    private const int MostAttempts = 12;

    /// <summary>Posts what is not posted yet; the payment and its tag as they are then.</summary>
    public async Task<(StoredPayment Payment, ETag Tag)> Post(
        DurableTaskClient durable,
        Creditor creditor,
        (StoredPayment Payment, ETag Tag) stored,
        IReadOnlyList<InvoiceLedger> read,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(creditor);
        ArgumentNullException.ThrowIfNull(read);
        var owner = CanonicalId.Of(creditor.Id);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await Misfit(durable, creditor, stored.Payment, attempt == 0 ? read : [], cancellation) is not { } misfit)
            {
                return stored;
            }

            var next = await PlanAnew(creditor, stored.Payment, misfit, cancellation);
            stored = await payments.Keep(owner, next, stored.Tag, cancellation) is { } tag
                ? (next, tag)
                : await payments.Find(owner, CanonicalId.Of(next.Id), cancellation)
                    ?? throw new InvalidOperationException($"Payment {next.Id} was recorded and is gone.");
        }

        throw new TimeoutException($"Payment {stored.Payment.Id} found its invoices changed {MostAttempts} times.");
    }

    /// <summary>Posts every line; the first that does not fit its invoice any more, or null when all stand.</summary>
    private async Task<PaymentLine?> Misfit(
        DurableTaskClient durable,
        Creditor creditor,
        StoredPayment payment,
        IReadOnlyList<InvoiceLedger> read,
        CancellationToken cancellation)
    {
        foreach (var line in payment.Lines.Where(line => !line.IsReversed))
        {
            var id = InvoiceId.Canonical(CanonicalId.Of(creditor.Id).Value, line.Number);
            var posted = new PaymentAllocated(
                payment.Id, line.Line, payment.PaidOn, line.Costs, line.Interest, line.Principal);
            var (_, stands, _) = await posting.Post(
                durable,
                creditor,
                id,
                read.FirstOrDefault(known => known.Id == id),
                new MoneyAppend(Name("payment", payment, line), payment.Source, payment.Source),
                now => Fits(now.State, line) ? [new NewEvent(posted, payment.PaidOn, line.Why)] : null,
                covered: true,
                cancellation);
            if (!stands)
            {
                return line;
            }
        }

        return null;
    }

    internal static string Name(string act, StoredPayment payment, PaymentLine line) => string.Create(
        CultureInfo.InvariantCulture, $"{act}-{CanonicalId.Of(payment.Id)}-{line.Line}");

    private static bool Fits(Invoice invoice, PaymentLine line) =>
        PaymentPlanner.Takes(invoice, line.Total)
        && line.Principal <= invoice.Money.PrincipalOpen && line.Costs <= Money.Max(invoice.Money.CostsOpen, line.Costs.Nothing);

    private async Task<StoredPayment> PlanAnew(
        Creditor creditor, StoredPayment payment, PaymentLine misfit, CancellationToken cancellation)
    {
        var without = payment with
        {
            Lines =
            [
                .. payment.Lines.Select(line => line.Line == misfit.Line
                    ? line with { IsReversed = true, Why = $"{line.Why}; the invoice changed before it was posted" }
                    : line),
            ],
        };
        return await planner.Plan(creditor, without, await matching.Match(creditor, without, cancellation), cancellation);
    }
}
