using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Dossier;
using Receivables.Functions.Orchestrations;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Activities;

/// <summary>
/// Hands a claim over: makes the dossier, keeps it, and records with If-Match that it left. Whatever was recorded first,
/// a payment above all, makes that fail and the invoice is decided anew; telling the agency follows from the record.
/// </summary>
public sealed class HandOver(
    Ledger ledger, Recorder recorder, InvoiceRules invoiceRules, DossierReader dossiers, Documents documents, TimeProvider time)
{
    [Function(nameof(HandOver))]
    public async Task Run(
        [ActivityTrigger] LifeTurn turn, [DurableClient] DurableTaskClient durable, CancellationToken cancellation)
    {
        var read = await ledger.Read(turn.Invoice, cancellation);
        var rules = await invoiceRules.Of(read, cancellation);
        if (rules.Decision.Of(read.State, time.GetUtcNow()) is not SendHandover || rules.Creditor.Agency is not { } agency)
        {
            return;
        }

        var file = BinaryData.FromBytes(await dossiers.Make(read, cancellation));
        var dossier = await documents.Keep(file, "application/zip", cancellation);
        var sent = new NewEvent(new HandoverSent(agency.Name, dossier), Reason: $"registration {agency.Registration}");
        await recorder.RecordInTurn(
            durable,
            read,
            new Append(
                string.Create(CultureInfo.InvariantCulture, $"handover-sent-{read.State.Cycle}"), "system", "handover", [sent]),
            cancellation);
    }
}
