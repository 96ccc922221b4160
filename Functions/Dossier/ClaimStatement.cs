using Receivables.Domain;
using Receivables.Functions.Activities;

namespace Receivables.Functions.Dossier;

/// <summary>What is owed on a day, with the whole working: every payment, every stretch of interest, the costs.</summary>
/// <param name="AsOf">The last day that interest is counted over, inclusive.</param>
/// <param name="Interest">Interest as claimed; nil while none is.</param>
internal sealed record ClaimStatement(
    Invoice Invoice, DateOnly AsOf, Regime Regime, InterestStatement? Interest, Money? PerDay, CostsClaim CostsWorking)
{
    /// <summary>What accrued, less what was paid of it and what was let go.</summary>
    public Money InterestOpen => Interest is { } interest
        ? Money.Max(interest.Open - Invoice.Money.InterestWaived, interest.Open.Nothing)
        : Invoice.Money.Principal.Nothing;

    /// <summary>The notice that announced the costs; null where none were claimed.</summary>
    public NoticeServed? Noticed => Invoice.Money.CostsClaimed.IsZero
        ? null
        : Invoice.Stages.Terms.LastOrDefault(term => term.Costs.IsPositive);

    public Money Total => Invoice.Money.PrincipalOpen + InterestOpen + Invoice.Money.CostsOpen;

    /// <summary>The claim of an invoice on a day by the rules that hold for it.</summary>
    public static ClaimStatement Of(Invoice invoice, Rules rules, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        ArgumentNullException.ThrowIfNull(rules);
        var accrual = invoice.Money.InterestFrom is { } from && from <= asOf ? rules.Law.Accrual(invoice, asOf) : null;
        var claim = new ClaimStatement(
            invoice, asOf, rules.Law.Regime, accrual?.UpTo(asOf), accrual?.PerDay(asOf), CostsClaim.None);
        return claim.Noticed is { } noticed ? claim with { CostsWorking = Working(noticed, invoice, rules.Law) } : claim;
    }

    /// <summary>
    /// How the announced costs were found: over this invoice, or over all of a joint notice, of which it bears a share.
    /// Where less was claimed, as after a part payment in the term, the sum alone is shown.
    /// </summary>
    private static CostsClaim Working(NoticeServed noticed, Invoice invoice, ClaimLaw law)
    {
        var working = law.CostsOf([noticed.Joint?.Principal ?? noticed.Principal], invoice, noticed.ReceivedOn);
        return noticed.Joint is not null || working.Total == invoice.Money.CostsClaimed ? working : CostsClaim.None;
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
            waived = Invoice.Money.InterestWaived.Amount,
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
            jointNotice = Noticed?.Joint is { } joint
                ? new { principal = joint.Principal.Amount, costs = joint.Costs.Amount, others = joint.Others }
                : null,
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
