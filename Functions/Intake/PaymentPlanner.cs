using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Intake;

/// <summary>Divides money over the claims that it is for, by the law, and over what else of the debtor is open.</summary>
public sealed class PaymentPlanner(Ledger ledger, Projections projections, InvoiceRules rules)
{
    /// <summary>Whether money of that currency can still go to the invoice.</summary>
    public static bool Takes(Invoice invoice, Money amount)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        return invoice.Money.Principal.Currency == amount.Currency
            && invoice.Ending is InvoiceEnding.None or InvoiceEnding.HandedOver or InvoiceEnding.Dormant;
    }

    /// <summary>The payment with its plan, and the ledgers that were read for it.</summary>
    public async Task<StoredPayment> Plan(
        Creditor creditor, StoredPayment payment, PaymentMatch match, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(payment);
        ArgumentNullException.ThrowIfNull(match);
        var found = payment with { Why = match.Why, Suggestions = match.Suggestions };
        if (match.Named.Count == 0)
        {
            return found;
        }

        found = found with { Debtor = CanonicalId.Of(match.Named[0].State.Facts.Debtor).Value };
        if (!match.Named.Any(named => Takes(named.State, payment.Amount)))
        {
            return found with { Why = $"{match.Why}, but {WhyNot(match.Named[0].State, payment.Amount)}" };
        }

        var claims = new List<OpenClaim>();
        foreach (var named in match.Named.Where(named => Takes(named.State, payment.Amount)))
        {
            claims.Add(await Claim(creditor, named, payment.PaidOn, cancellation));
        }

        if (Money.Sum(claims.Select(claim => claim.Total), payment.Amount.Currency) < payment.Unallocated)
        {
            claims.AddRange(await Others(creditor, payment, match, cancellation));
        }

        var designated = match.Named.Select(named => new Designation(new ClaimId(named.Id.Number.Value)));
        return With(found, designated, claims, match.Why);
    }

    /// <summary>The payment with what was left of it divided as a person said.</summary>
    public async Task<StoredPayment> PlanByHand(
        Creditor creditor,
        StoredPayment payment,
        IReadOnlyList<(InvoiceLedger Read, Money? Amount)> asked,
        string why,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(payment);
        ArgumentNullException.ThrowIfNull(asked);
        var claims = new List<OpenClaim>();
        foreach (var each in asked)
        {
            claims.Add(await Claim(creditor, each.Read, payment.PaidOn, cancellation));
        }

        var whole = asked.All(each => each.Amount is not null)
            ? Money.Sum(asked.Select(each => each.Amount!.Value), payment.Amount.Currency)
            : payment.Unallocated;
        var designated = asked.Select(each => new Designation(new ClaimId(each.Read.Id.Number.Value), each.Amount));
        var debtor = payment.Debtor ?? CanonicalId.Of(asked[0].Read.State.Facts.Debtor).Value;
        return With(payment with { Debtor = debtor }, designated, claims, why, Money.Min(whole, payment.Unallocated));
    }

    public async Task<OpenClaim> Claim(
        Creditor creditor, InvoiceLedger read, DateOnly paidOn, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(read);
        var law = await rules.LawOf(creditor, read.State, cancellation);
        return law.OpenOn(read.State, new ClaimId(read.Id.Number.Value), paidOn);
    }

    private static StoredPayment With(
        StoredPayment payment,
        IEnumerable<Designation> designated,
        IReadOnlyList<OpenClaim> claims,
        string why,
        Money? amount = null)
    {
        var sum = amount ?? payment.Unallocated;
        if (!sum.IsPositive)
        {
            return payment;
        }

        var plan = PaymentAllocation.Plan(
            new Payment(payment.Id, payment.PaidOn, sum) { Designations = [.. designated] }, claims);
        var next = payment.Lines.Count + 1;
        return payment with
        {
            Lines =
            [
                .. payment.Lines,
                .. plan.Lines.Select((line, at) => new PaymentLine(
                    next + at, line.Claim.Value, line.Costs, line.Interest, line.Principal, $"{why}: {line.Reason}")),
            ],
        };
    }

    private static string WhyNot(Invoice invoice, Money amount) =>
        invoice.Money.Principal.Currency != amount.Currency
            ? $"invoice {invoice.Facts.Number} is in {invoice.Money.Principal.Currency}, the payment in {amount.Currency}"
            : invoice.Ending switch
            {
                InvoiceEnding.Paid => $"invoice {invoice.Facts.Number} is paid already",
                InvoiceEnding.WrittenOff => $"invoice {invoice.Facts.Number} was written off",
                _ => $"invoice {invoice.Facts.Number} was cancelled",
            };

    private async Task<List<OpenClaim>> Others(
        Creditor creditor, StoredPayment payment, PaymentMatch match, CancellationToken cancellation)
    {
        var debtor = CanonicalId.Of(match.Named[0].State.Facts.Debtor);
        var others = new List<OpenClaim>();
        foreach (var id in await projections.OpenOf(CanonicalId.Of(creditor.Id), debtor, cancellation))
        {
            if (match.Named.All(named => named.Id != id)
                && await ledger.Read(id, cancellation) is { Invoice: { } invoice } read && Takes(invoice, payment.Amount))
            {
                others.Add(await Claim(creditor, read, payment.PaidOn, cancellation));
            }
        }

        return others;
    }
}
