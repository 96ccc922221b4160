using Receivables.Domain;
using Receivables.Functions.Activities;

namespace Receivables.Functions.Dossier;

/// <summary>What is owed on a day, with the whole working: every payment, every stretch of interest, the costs.</summary>
/// <param name="AsOf">The last day that interest is counted over, inclusive.</param>
/// <param name="Interest">Interest as claimed; nil while none is.</param>
internal sealed record ClaimStatement(
    Invoice Invoice, DateOnly AsOf, Regime Regime, InterestStatement? Interest, Money? PerDay, CostsClaim CostsWorking)
{
    public Money InterestOpen => Interest?.Open ?? Invoice.Money.Principal.Nothing;

    public Money Total => Invoice.Money.PrincipalOpen + InterestOpen + Invoice.Money.CostsOpen;

    /// <summary>The claim of an invoice on a day by the rules that hold for it.</summary>
    public static ClaimStatement Of(Invoice invoice, Rules rules, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        ArgumentNullException.ThrowIfNull(rules);
        var accrual = invoice.Money.InterestFrom is { } from && from <= asOf ? rules.Law.Accrual(invoice, asOf) : null;
        var noticed = invoice.Stages.Terms.LastOrDefault(term => term.Costs.IsPositive);
        return new ClaimStatement(
            invoice,
            asOf,
            rules.Law.Regime,
            accrual?.UpTo(asOf),
            accrual?.PerDay(asOf),
            noticed is null || invoice.Money.CostsClaimed.IsZero
                ? CostsClaim.None
                : rules.Law.CostsOf([noticed.Principal], invoice, noticed.ReceivedOn));
    }

    /// <summary>As JSON: money as numbers with at most two decimals, days as <c>yyyy-MM-dd</c>.</summary>
    public object ToJson() => new
    {
        invoice = Invoice.Facts.Number,
        asOf = AsOf,
        currency = Invoice.Money.Principal.Currency.Code,
        regime = Regime.Name,
        principal = Invoice.Money.Principal.Amount,
        payments = Invoice.Money.Payments.Select(paid => new
        {
            payment = paid.Payment,
            on = paid.PaidOn,
            amount = paid.Amount.Amount,
            costs = paid.Costs.Amount,
            interest = paid.Interest.Amount,
            principal = paid.Principal.Amount,
        }),
        credits = Invoice.Money.Credits.Select(credit => new
        {
            creditNote = credit.CreditNote,
            on = credit.On,
            amount = credit.Amount.Amount,
        }),
        writtenOff = Invoice.Money.WrittenOff.Amount,
        principalOpen = Invoice.Money.PrincipalOpen.Amount,
        interest = new
        {
            amount = InterestOpen.Amount,
            accrued = Interest?.Accrued.Amount ?? 0m,
            paid = Interest?.Paid.Amount ?? 0m,
            perDay = PerDay?.Amount,
            lines = (Interest?.Lines ?? []).Select(Line),
        },
        costs = new
        {
            amount = Invoice.Money.CostsOpen.Amount,
            claimed = Invoice.Money.CostsClaimed.Amount,
            waived = Invoice.Money.CostsWaived.Amount,
            lines = CostsWorking.Lines.Select(line => new
            {
                kind = Camel(line.Kind.ToString()),
                @base = line.Base.Amount,
                ratePercent = line.Rate.Value,
                amount = line.Exact,
            }),
            source = CostsWorking.Source?.ToString(),
        },
        total = Total.Amount,
    };

    private static object Line(InterestLine line) => new
    {
        from = line.FirstDay,
        to = line.LastDay,
        days = line.Days,
        ratePercent = line.Rate.Value,
        @base = line.Base.Amount,
        amount = line.Amount.Amount,
        source = line.Source.ToString(),
    };

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
