using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Intake;

/// <summary>
/// Takes a bank statement: only a file without a fault is used, and each entry is a payment, or takes one back, under
/// the entry's own id, so the same file again, or one that overlaps, changes nothing.
/// </summary>
public sealed class StatementIntake(
    PaymentIntake payments,
    PaymentReversals reversals,
    ReversedPayment reversed,
    Matching matching,
    BankFeeds feeds,
    Documents documents)
{
    public async Task<(BankFile File, IReadOnlyList<StatementResult> Results)> Take(
        DurableTaskClient durable, Creditor creditor, byte[] content, string contentType, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(creditor);
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

        await NoteFeed(creditor, file, cancellation);
        return (file, results);
    }

    private async Task NoteFeed(Creditor creditor, BankFile file, CancellationToken cancellation)
    {
        var days = file.Statements.Where(statement => statement is { Account.Iban: not null, To: not null })
            .GroupBy(statement => statement.Account.Iban!, statement => statement.To!.Value);
        foreach (var account in days)
        {
            await feeds.Note(CanonicalId.Of(creditor.Id), account.Key, account.Max(), cancellation);
        }
    }

    private async Task<StatementResult> Take(
        DurableTaskClient durable, Creditor creditor, StatementEntry entry, CancellationToken cancellation) => entry.Action switch
        {
            EntryAction.Ignore => new StatementResult(entry, "ignored", [], entry.Why),
            EntryAction.Manual => new StatementResult(entry, "manual", [], entry.Why),
            EntryAction.Reverse => await Reverse(durable, creditor, entry, cancellation),
            _ when ProviderSettlement.Is(entry)
                && await matching.Named(creditor, AsPayment(entry), cancellation) is null =>
                new StatementResult(entry, "ignored", [], "provider settlement"),
            _ => await Pay(durable, creditor, entry, cancellation),
        };

    private async Task<StatementResult> Reverse(
        DurableTaskClient durable, Creditor creditor, StatementEntry entry, CancellationToken cancellation)
    {
        var (payment, why) = await reversed.Find(creditor, entry, PaymentId(entry), cancellation);
        if (payment is null)
        {
            return new StatementResult(entry, "manual", [], $"{entry.Why}: {why}");
        }

        var input = new ReversalInput
        {
            Id = PaymentId(entry),
            On = entry.BookedOn,
            Reason = entry.ReasonCode ?? "taken back by the bank",
        };
        var taken = await reversals.Reverse(
            durable, creditor, CanonicalId.Of(payment.Id), input, "bank", "bank statement", cancellation);
        var invoices = payment.Lines.Select(line => line.Number).Distinct().ToList();
        return taken?.As switch
        {
            TakenAs.Recorded => new StatementResult(entry, "reversed", invoices, why),
            TakenAs.Repeated => new StatementResult(entry, "duplicate", invoices, "this booking was read before"),
            _ => new StatementResult(entry, "manual", invoices, $"{entry.Why}: {Faults(taken)}"),
        };
    }

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
                Reference = entry.StructuredReference,
                Text = Shortened(entry.Text, 4000),
                EndToEndId = Shortened(entry.EndToEndId, 140),
                Payer = new PaymentInput.PayerInput(Shortened(entry.PayerName, 200), entry.PayerIban?.Value),
                Method = entry.MandateId is null ? "transfer" : "direct-debit",
                CreditorIban = entry.Account.Iban?.Value,
            },
            "bank statement",
            cancellation);
        var invoices = taken.Payment?.Lines.Where(line => !line.IsReversed).Select(line => line.Number).Distinct().ToList() ?? [];
        var suggested = taken.Payment?.Suggestions.Select(each => each.Invoice).ToList() ?? [];
        return taken.As switch
        {
            TakenAs.Repeated => new StatementResult(entry, "duplicate", invoices, "this booking was read before"),
            TakenAs.Wrong or TakenAs.Conflicting => new StatementResult(entry, "manual", invoices, Faults(taken)),
            _ when invoices.Count > 0 => new StatementResult(entry, "allocated", invoices, taken.Payment!.Why!),
            _ when suggested.Count > 0 => new StatementResult(
                entry, "suggested", suggested, $"{taken.Payment!.Why}: {taken.Payment.Suggestions[0].Why}"),
            _ => new StatementResult(entry, "unmatched", invoices, taken.Payment!.Why!),
        };
    }

    private static string Faults(TakenPayment? taken) => taken?.Faults is { Any: true } faults
        ? string.Join(' ', faults.ByField.Select(fault => $"{fault.Key} {string.Join(' ', fault.Value)}"))
        : "it is recorded with other content";

    private static StoredPayment AsPayment(StatementEntry entry) => new("entry", entry.BookedOn, entry.Amount)
    {
        Reference = entry.StructuredReference,
        Text = entry.Text,
        EndToEndId = entry.EndToEndId,
    };

    private static string? Shortened(string? text, int most) => text?.Length > most ? text[..most] : text;

    /// <summary>The entry's id where it is short enough to be a payment's, else its hash.</summary>
    private static string PaymentId(StatementEntry entry) =>
        CanonicalId.FaultOf(entry.Id) is null ? entry.Id : StableHash.Name(entry.Id)[..40];
}
