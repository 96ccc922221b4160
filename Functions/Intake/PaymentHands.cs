using System.Globalization;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Intake;

/// <summary>Allocates by hand what was left of a payment, as a person says.</summary>
public sealed class PaymentHands(
    PaymentStore payments,
    TouchedInvoices touched,
    Ledger ledger,
    Projections projections,
    PaymentPlanner planner,
    PaymentPosting posting,
    PaymentTraces traces)
{
    private const int MostAttempts = 8;

    private const int MostParts = 200;

    /// <summary>Allocates of the payment of that id; null when there is none.</summary>
    public async Task<TakenPayment?> Allocate(
        DurableTaskClient durable,
        Creditor creditor,
        CanonicalId payment,
        AllocationInput input,
        string by,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(creditor);
        ArgumentNullException.ThrowIfNull(input);
        var owner = CanonicalId.Of(creditor.Id);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await payments.Find(owner, payment, cancellation) is not { } stored)
            {
                return null;
            }

            var known = stored.Payment.ByHand.FirstOrDefault(done => done.Id == input.Id?.Trim());
            if (known is not null)
            {
                return known.Asked == Asked(input)
                    ? new TakenPayment(TakenAs.Repeated)
                    {
                        Payment = (await posting.Post(durable, creditor, stored, [], cancellation)).Payment,
                    }
                    : new TakenPayment(TakenAs.Conflicting) { Payment = stored.Payment };
            }

            var (next, faults) = await Plan(creditor, stored.Payment, input, by, cancellation);
            if (next is null)
            {
                return new TakenPayment(TakenAs.Wrong) { Faults = faults };
            }

            var note = await touched.BeginPayment(owner, payment, cancellation);
            if (await payments.Keep(owner, next, stored.Tag, cancellation) is { } tag)
            {
                var (done, _) = await posting.Post(durable, creditor, (next, tag), [], cancellation);
                await traces.Leave(owner, done, isNew: false, cancellation);
                await touched.End(note, cancellation);
                return new TakenPayment(TakenAs.Recorded) { Payment = done };
            }
        }

        throw new TimeoutException($"Payment {payment} changed under {MostAttempts} attempts to allocate it.");
    }

    /// <summary>What is asked in one line, by which a repeat is told from a conflict.</summary>
    private static string Asked(AllocationInput input) => string.Join(
        ' ',
        Parts(input).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Invoice}={part.Amount}"))
            .Append($"debtor={input.Debtor}"));

    private static IReadOnlyList<AllocationInput.AllocationPart> Parts(AllocationInput input) =>
        input.Allocations ?? (input.Invoice is null
            ? []
            : [new AllocationInput.AllocationPart(input.Invoice, input.Amount)]);

    private async Task<(StoredPayment? Next, Faults Faults)> Plan(
        Creditor creditor, StoredPayment payment, AllocationInput input, string by, CancellationToken cancellation)
    {
        var faults = new Faults();
        if (CanonicalId.FaultOf(input.Id) is { } id)
        {
            faults.Add("id", id);
        }

        faults.Require(
            payment.Unallocated.IsPositive,
            "id",
            payment.Reversal is null ? "of this payment nothing is left to allocate." : "this payment was taken back.");
        var asked = input.Debtor is { } debtor && Parts(input).Count == 0
            ? await OfDebtor(creditor, payment, debtor, faults, cancellation)
            : await OfParts(creditor, payment, Parts(input), faults, cancellation);
        if (faults.Any)
        {
            return (null, faults);
        }

        var planned = await planner.PlanByHand(creditor, payment, asked, $"allocated by {by}", cancellation);
        var lines = planned.Lines.Skip(payment.Lines.Count).Select(line => line.Line).ToList();
        return (
            planned with { ByHand = [.. payment.ByHand, new(input.Id!.Trim(), by, input.Reason, Asked(input), lines)] }, faults);
    }

    private async Task<IReadOnlyList<(InvoiceLedger, Money?)>> OfDebtor(
        Creditor creditor, StoredPayment payment, string debtor, Faults faults, CancellationToken cancellation)
    {
        var open = new List<(InvoiceLedger, Money?)>();
        if (CanonicalId.FaultOf(debtor) is { } fault)
        {
            faults.Add("debtor", fault);
            return open;
        }

        var owner = CanonicalId.Of(creditor.Id);
        foreach (var id in await projections.OpenOf(owner, CanonicalId.Of(debtor), cancellation))
        {
            if (await ledger.Read(id, cancellation) is { Invoice: { } invoice } read
                && PaymentPlanner.Takes(invoice, payment.Amount) && invoice.DueDate <= payment.PaidOn)
            {
                open.Add((read, null));
            }
        }

        faults.Require(open.Count > 0, "debtor", $"has nothing due in {payment.Amount.Currency}: name the invoices.");
        return open;
    }

    private async Task<IReadOnlyList<(InvoiceLedger, Money?)>> OfParts(
        Creditor creditor,
        StoredPayment payment,
        IReadOnlyList<AllocationInput.AllocationPart> parts,
        Faults faults,
        CancellationToken cancellation)
    {
        var asked = new List<(InvoiceLedger Read, Money? Amount)>();
        faults.Require(
            parts.Count is > 0 and <= MostParts,
            "allocations",
            $"is missing: one to {MostParts} of {{ invoice, amount }}, or a debtor whose oldest invoices are paid.");
        foreach (var (part, at) in parts.Take(MostParts).Select((part, at) => (part, at)))
        {
            var field = $"allocations[{at}]";
            if (await Part(creditor, payment, part, field, faults, cancellation) is { } one
                && faults.Require(
                    !asked.Exists(other => other.Read.Id == one.Read.Id), $"{field}.invoice", "is named twice."))
            {
                asked.Add(one);
            }
        }

        var sum = Money.Sum(
            asked.Select(each => each.Amount).OfType<Money>(), payment.Amount.Currency);
        faults.Require(sum <= payment.Unallocated, "allocations", $"are together {sum}; {payment.Unallocated} is left.");
        return asked;
    }

    private async Task<(InvoiceLedger Read, Money? Amount)?> Part(
        Creditor creditor,
        StoredPayment payment,
        AllocationInput.AllocationPart part,
        string field,
        Faults faults,
        CancellationToken cancellation)
    {
        if (CanonicalId.FaultOf(part.Invoice) is { } fault)
        {
            faults.Add($"{field}.invoice", fault);
            return null;
        }

        var read = await ledger.Read(InvoiceId.Of(creditor.Id, part.Invoice!), cancellation);
        if (!faults.Require(read.Invoice is not null, $"{field}.invoice", "is not known.")
            || !faults.Require(
                PaymentPlanner.Takes(read.State, payment.Amount),
                $"{field}.invoice",
                $"takes no payment in {payment.Amount.Currency}: it ended or is in another currency.")
            || !faults.Require(
                part.Amount is null || (part.Amount > 0 && decimal.Round(part.Amount.Value, 2) == part.Amount),
                $"{field}.amount",
                "is more than zero, with at most two decimals."))
        {
            return null;
        }

        var open = (await planner.Claim(creditor, read, payment.PaidOn, cancellation)).Total;
        Money? amount = part.Amount is { } given ? Money.Of(given, payment.Amount.Currency) : null;
        faults.Require(
            open.IsPositive && !(amount > open), $"{field}.amount", $"is more than the {open} that is open.");
        return (read, amount);
    }
}
