using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Intake;

/// <summary>Applies credit notes to the invoices that they refer to.</summary>
public sealed class Credits(Ledger ledger, Recorder recorder)
{
    private const int MostAttempts = 8;

    /// <summary>The electronic credit note, on the invoice that it names.</summary>
    public async Task<AppliedCredit> Apply(
        DurableTaskClient durable, Creditor creditor, ElectronicInvoice note, string source, CancellationToken cancellation) =>
        note.PrecedingInvoices is [var preceding, ..] && CanonicalId.FaultOf(preceding.Number) is null
            ? await Apply(
                durable,
                InvoiceId.Of(creditor.Id, preceding.Number),
                new CreditApplied(note.Number, note.Totals.Payable, note.IssueDate),
                source,
                cancellation)
            : new AppliedCredit(AppliedAs.NamesNoInvoice, note.Number);

    /// <summary>Of a credit that is larger than what is open, the rest stays as credit of the debtor.</summary>
    public async Task<AppliedCredit> Apply(
        DurableTaskClient durable, InvoiceId id, CreditApplied credit, string source, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var read = await ledger.Read(id, cancellation);
            if (read.Invoice is not { } invoice)
            {
                return new AppliedCredit(AppliedAs.InvoiceUnknown, credit.CreditNote) { Invoice = id.Number.Value };
            }

            if (credit.Amount.Currency != invoice.Money.Principal.Currency)
            {
                return new AppliedCredit(AppliedAs.OtherCurrency, credit.CreditNote) { Invoice = invoice.Facts.Number };
            }

            var applied = credit with { Amount = Money.Min(credit.Amount, Money.Max(invoice.Money.PrincipalOpen, credit.Amount.Nothing)) };
            var eventId = CanonicalId.FaultOf(credit.CreditNote) is null
                ? CanonicalId.Of(credit.CreditNote).Value
                : StableHash.Name(credit.CreditNote);
            var appended = await recorder.Record(
                durable, read, new Append(
                    $"credit-{eventId}", source, source, [new NewEvent(applied, credit.On)]), cancellation);
            if (appended.Outcome != AppendOutcome.Overtaken)
            {
                return new AppliedCredit(
                    appended.Outcome == AppendOutcome.Recorded
                        ? AppliedAs.Recorded
                        : AppliedAs.Repeated, credit.CreditNote)
                {
                    Invoice = invoice.Facts.Number,
                    Applied = applied.Amount,
                    Left = credit.Amount - applied.Amount,
                };
            }
        }

        throw new TimeoutException($"Invoice {id} changed under {MostAttempts} attempts to apply a credit note.");
    }
}
