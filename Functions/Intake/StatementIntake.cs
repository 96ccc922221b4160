using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Intake;

/// <summary>
/// Takes a bank statement: only a file without a fault is used, and each entry is a payment under the entry's own id,
/// so
/// the same file again, or one that overlaps, changes nothing.
/// </summary>
public sealed class StatementIntake(PaymentIntake payments, Documents documents)
{
    public async Task<(BankFile File, IReadOnlyList<StatementResult> Results)> Take(
        DurableTaskClient durable, Creditor creditor, byte[] content, string contentType, CancellationToken cancellation)
    {
        using var stream = new MemoryStream(content);
        var file = BankFile.Read(stream);
        if (!file.IsAccepted)
        {
            return (file, []);
        }

        await documents.Keep(new BinaryData(content), contentType, cancellation);
        var results = new List<StatementResult>();
        foreach (var entry in file.Entries)
        {
            results.Add(await Take(durable, creditor, entry, cancellation));
        }

        return (file, results);
    }

    private async Task<StatementResult> Take(
        DurableTaskClient durable, Creditor creditor, StatementEntry entry, CancellationToken cancellation) => entry.Action switch
        {
            EntryAction.Ignore => new StatementResult(entry, "ignored", [], entry.Why),
            EntryAction.Manual => new StatementResult(entry, "manual", [], entry.Why),
            EntryAction.Reverse => new StatementResult(entry, "manual", [], $"a person reverses it: {entry.Why}"),
            _ => await Pay(durable, creditor, entry, cancellation),
        };

    private async Task<StatementResult> Pay(
        DurableTaskClient durable, Creditor creditor, StatementEntry entry, CancellationToken cancellation)
    {
        var taken = await payments.Take(
            durable,
            creditor,
            new PaymentInput
            {
                Id = PaymentId(entry),
                Amount = entry.Amount.Amount,
                Currency = entry.Amount.Currency.Code,
                PaidOn = entry.BookedOn,
                ValueDate = entry.ValueDate,
                Reference = entry.StructuredReference ?? entry.Text,
                Payer = new PaymentInput.PayerInput(entry.PayerName, entry.PayerIban?.Value),
                Method = "transfer",
                CreditorIban = entry.Account.Iban?.Value,
            },
            "bank statement",
            cancellation);
        var invoices = taken.Payment?.Lines.Select(line => line.Number).ToList() ?? [];
        return taken.As switch
        {
            TakenAs.Repeated => new StatementResult(entry, "duplicate", invoices, "this booking was read before"),
            TakenAs.Wrong or TakenAs.Conflicting => new StatementResult(
                entry, "manual", invoices, string.Join(
                    " ",
                    taken.Faults?.ByField.Select(fault => $"{fault.Key} {string.Join(" ", fault.Value)}") ?? [])),
            _ when invoices.Count == 0 => new StatementResult(entry, "unmatched", invoices, taken.Why!),
            _ => new StatementResult(entry, "allocated", invoices, taken.Why!),
        };
    }

    /// <summary>The entry's id where it is short enough to be a payment's, else its hash.</summary>
    private static string PaymentId(StatementEntry entry) =>
        CanonicalId.FaultOf(entry.Id) is null ? entry.Id : StableHash.Name(entry.Id)[..40];
}
