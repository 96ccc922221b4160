using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Intake;

/// <summary>
/// Looks at who paid and how much, for a payment that names nothing. From an account that always paid for one debtor, a
/// sum that is exactly one open invoice, or exactly all of them, is certain; everything else is suggested.
/// </summary>
public sealed class PayerMatching(
    Ledger ledger, Projections projections, PayerIndex payers, DebtorStore debtors, InvoiceRules rules)
{
    private const int MostSuggestions = 5;

    public async Task<PaymentMatch> Match(Creditor creditor, StoredPayment payment, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(creditor);
        ArgumentNullException.ThrowIfNull(payment);
        var owner = CanonicalId.Of(creditor.Id);
        var known = payment.PayerIban is { Length: > 0 } iban
            ? await payers.DebtorsOf(owner, iban, cancellation)
            : [];
        if (known is [var debtor])
        {
            var open = await OpenOf(creditor, debtor, payment, cancellation);
            if (Exact(open, payment.Amount) is { } certain)
            {
                return certain;
            }

            return PaymentMatch.None("the account is known, the sum fits no invoice alone nor all together") with
            {
                Suggestions = Suggest(open, payment.Amount, 0.80m, "paid before from this account"),
            };
        }

        var suggested = await ByName(creditor, payment, cancellation);
        return PaymentMatch.None(
            known.Count > 1 ? "the account paid for several debtors" : "nothing in the payment names an invoice") with
        {
            Suggestions = suggested.Count > 0 ? suggested : await ByAmount(creditor, payment, cancellation),
        };
    }

    private static PaymentMatch? Exact(IReadOnlyList<(InvoiceLedger Read, Money Open)> open, Money amount)
    {
        var fitting = open.Where(each => each.Open == amount).ToList();
        if (fitting is [var one])
        {
            return new PaymentMatch(
                [one.Read], $"the account is that of the debtor, and invoice {one.Read.State.Facts.Number} alone has this sum open");
        }

        return open.Count > 1 && Money.Sum(open.Select(each => each.Open), amount.Currency) == amount
            ? new PaymentMatch(
                [.. open.Select(each => each.Read)], "the account is that of the debtor, and the sum is all that is open")
            : null;
    }

    /// <summary>The invoice with that sum, else the oldest ones that the money reaches.</summary>
    private static IReadOnlyList<PaymentSuggestion> Suggest(
        IReadOnlyList<(InvoiceLedger Read, Money Open)> open, Money amount, decimal confidence, string why)
    {
        var fitting = open.Where(each => each.Open == amount).Take(MostSuggestions).ToList();
        if (fitting.Count > 0)
        {
            return [.. fitting.Select(each => new PaymentSuggestion(
                each.Read.Id.Number.Value, confidence, $"{why}, and the sum is what is open"))];
        }

        var (reached, left) = (new List<PaymentSuggestion>(), amount);
        foreach (var each in open.TakeWhile(_ => left.IsPositive).Take(MostSuggestions))
        {
            reached.Add(new PaymentSuggestion(each.Read.Id.Number.Value, confidence - 0.20m, $"{why}; the oldest first"));
            left -= Money.Min(left, each.Open);
        }

        return reached;
    }

    private async Task<IReadOnlyList<PaymentSuggestion>> ByName(
        Creditor creditor, StoredPayment payment, CancellationToken cancellation)
    {
        if (payment.PayerName is not { Length: > 2 } name)
        {
            return [];
        }

        var found = await projections.ByName(CanonicalId.Of(creditor.Id), name, cancellation);
        return found is [var debtor]
            ? Suggest(
                await OpenOf(creditor, debtor, payment, cancellation), payment.Amount, 0.70m, "the payer has the debtor's name")
            : [];
    }

    private async Task<IReadOnlyList<PaymentSuggestion>> ByAmount(
        Creditor creditor, StoredPayment payment, CancellationToken cancellation)
    {
        var owner = CanonicalId.Of(creditor.Id);
        var suggested = new List<PaymentSuggestion>();
        foreach (var id in (await projections.ByAmount(owner, payment.Amount, cancellation)).Take(MostSuggestions))
        {
            var read = await ledger.Read(id, cancellation);
            if (read.Invoice is { } invoice && PaymentPlanner.Takes(invoice, payment.Amount)
                && invoice.Money.PrincipalOpen == payment.Amount)
            {
                var debtor = await debtors.Find(owner, CanonicalId.Of(invoice.Facts.Debtor), cancellation);
                var isLike = debtor is not null && IsLike(debtor.Name, payment.PayerName);
                suggested.Add(new PaymentSuggestion(
                    id.Number.Value,
                    isLike ? 0.60m : 0.30m,
                    isLike ? "the sum is what is open, and the payer's name is like the debtor's" : "the sum is what is open"));
            }
        }

        return [.. suggested.OrderByDescending(each => each.Confidence)];
    }

    /// <summary>Whether the names share a word of some length: enough to suggest, never to book.</summary>
    private static bool IsLike(string name, string? payer) => payer is not null
        && Words(name).Intersect(Words(payer), StringComparer.OrdinalIgnoreCase).Any();

    private static IEnumerable<string> Words(string name) =>
        name.Split([' ', '.', ',', '-'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 3);

    private async Task<IReadOnlyList<(InvoiceLedger Read, Money Open)>> OpenOf(
        Creditor creditor, CanonicalId debtor, StoredPayment payment, CancellationToken cancellation)
    {
        var open = new List<(InvoiceLedger, Money)>();
        foreach (var id in await projections.OpenOf(CanonicalId.Of(creditor.Id), debtor, cancellation))
        {
            var read = await ledger.Read(id, cancellation);
            if (read.Invoice is { } invoice && PaymentPlanner.Takes(invoice, payment.Amount))
            {
                var law = await rules.LawOf(creditor, invoice, cancellation);
                var claim = law.OpenOn(invoice, new ClaimId(id.Number.Value), payment.PaidOn);
                if (claim.Total.IsPositive)
                {
                    open.Add((read, claim.Total));
                }
            }
        }

        return open;
    }
}
