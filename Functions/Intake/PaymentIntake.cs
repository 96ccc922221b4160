using System.Globalization;
using Azure;
using Microsoft.DurableTask.Client;
using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Intake;

/// <summary>
/// Takes a payment: finds what it is for, freezes the plan, posts each part in its invoice's ledger, and says so. Every
/// step is harmless twice, so that a crash in between is finished by doing it again.
/// </summary>
public sealed class PaymentIntake(
    PaymentStore payments, Matching matching, Recorder recorder, InvoiceRules invoiceRules, TimeProvider time)
{
    public async Task<TakenPayment> Take(
        DurableTaskClient durable, Creditor creditor, PaymentInput input, string source, CancellationToken cancellation)
    {
        var faults = PaymentCheck.FaultsOf(
            input, TimeZones.DayOf(time.GetUtcNow(), new Country(creditor.Country).TimeZone));
        if (faults.Any)
        {
            return new TakenPayment(TakenAs.Wrong) { Faults = faults };
        }

        var owner = CanonicalId.Of(creditor.Id);
        var received = Received(input);
        if (await payments.Find(owner, CanonicalId.Of(received.Id), cancellation) is { } known)
        {
            return await Known(durable, owner, known.Payment, known.Tag, received, source, cancellation);
        }

        var match = await matching.Match(owner, input, cancellation);
        var planned = received with { Lines = await Plan(received, match, cancellation) };
        return await payments.Keep(owner, planned, default, cancellation) is { } tag
            ? new TakenPayment(TakenAs.Recorded)
            {
                Payment = await Allocate(durable, owner, planned, tag, source, cancellation),
                Why = match.Why,
            }
            : await Take(durable, creditor, input, source, cancellation);
    }

    /// <summary>Posts the lines that are not in their ledgers yet and marks the payment allocated.</summary>
    public async Task<StoredPayment> Allocate(
        DurableTaskClient durable, CanonicalId creditor, StoredPayment payment, ETag tag, string source, CancellationToken cancellation)
    {
        foreach (var line in payment.Lines)
        {
            var posting = new PaymentAllocated(
                payment.Id, line.Line, payment.PaidOn, line.Costs, line.Interest, line.Principal);
            await recorder.RecordAlways(
                durable,
                new InvoiceId(creditor, Canonical(line.Number)),
                new Append(
                    string.Create(CultureInfo.InvariantCulture, $"payment-{CanonicalId.Of(payment.Id)}-{line.Line}"),
                    source,
                    source,
                    [new NewEvent(posting, payment.PaidOn, line.Why)]),
                cancellation);
        }

        var done = payment with { IsAllocated = true };
        await payments.Keep(creditor, done, tag, cancellation);
        return done;
    }

    private static StoredPayment Received(PaymentInput input) =>
        new(input.Id!.Trim(), input.PaidOn!.Value, Money.Of(input.Amount!.Value, new Currency(input.Currency ?? "EUR")))
        {
            Reference = input.Reference,
            InvoiceNumber = input.InvoiceNumber,
            PayerName = input.Payer?.Name,
            PayerIban = input.Payer?.Iban,
            Method = input.Method ?? "transfer",
        };

    private static CanonicalId Canonical(string number) =>
        CanonicalId.TryParse(number, out var id)
            ? id
            : throw new InvalidOperationException($"'{number}' is no canonical number.");

    private async Task<TakenPayment> Known(
        DurableTaskClient durable,
        CanonicalId creditor,
        StoredPayment known,
        ETag tag,
        StoredPayment received,
        string source,
        CancellationToken cancellation)
    {
        if ((known.PaidOn, known.Amount, known.Reference, known.InvoiceNumber)
            != (received.PaidOn, received.Amount, received.Reference, received.InvoiceNumber))
        {
            return new TakenPayment(TakenAs.Conflicting) { Payment = known };
        }

        var whole = known.IsAllocated || known.ReversedOn is not null
            ? known
            : await Allocate(durable, creditor, known, tag, source, cancellation);
        return new TakenPayment(TakenAs.Repeated) { Payment = whole, Why = "recorded before" };
    }

    /// <summary>
    /// Divides by the law over the open claims of the debtor; without a named invoice nothing is divided.
    /// </summary>
    private async Task<IReadOnlyList<PaymentLine>> Plan(
        StoredPayment received, PaymentMatch match, CancellationToken cancellation)
    {
        if (match.Named.Count == 0)
        {
            return [];
        }

        var claims = new List<OpenClaim>();
        foreach (var open in match.Open)
        {
            if (open.State.Money.Principal.Currency == received.Amount.Currency)
            {
                claims.Add(await Claim(open, received.PaidOn, cancellation));
            }
        }

        var plan = PaymentAllocation.Plan(
            new Payment(received.Id, received.PaidOn, received.Amount)
            {
                Designations = [.. match.Named.Select(named => new Designation(new ClaimId(named.Id.Number.Value)))],
            },
            claims);
        return [.. plan.Lines.Select((line, at) => new PaymentLine(
            at + 1, line.Claim.Value, line.Costs, line.Interest, line.Principal, $"{match.Why}: {line.Reason}"))];
    }

    /// <summary>
    /// A claim as the debtor has to take it on that day: of interest only what is claimed, and on or before the last
    /// day
    /// of a notice not more than the notice stated and no costs.
    /// </summary>
    private async Task<OpenClaim> Claim(InvoiceLedger read, DateOnly paidOn, CancellationToken cancellation)
    {
        var invoice = read.State;
        var rules = await invoiceRules.Of(read, cancellation);
        var isInTerm = rules.Law.CostsAwaitTheTerm && paidOn < invoice.Stages.Notice?.ChargeableFrom;
        var interest = invoice.Money.Principal.Nothing;
        if (invoice.Money.InterestFrom is not null && invoice.Money.PrincipalOpen.IsPositive)
        {
            interest = rules.Law.InterestOpen(invoice, paidOn);
            if (invoice.Stages.Notice is { } notice && paidOn <= notice.LastDay)
            {
                interest = Money.Min(interest, notice.Interest);
            }
        }

        return new OpenClaim(
            new ClaimId(read.Id.Number.Value),
            invoice.DueDate,
            new Percentage(0),
            isInTerm ? interest.Nothing : Money.Max(invoice.Money.CostsOpen, interest.Nothing),
            Money.Max(interest, interest.Nothing),
            Money.Max(invoice.Money.PrincipalOpen, interest.Nothing));
    }
}
