using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Http;

/// <summary>The claim of an invoice on a day with its working: what was claimed, and what was paid of it.</summary>
internal static class ClaimView
{
    public static object Of(InvoiceLedger read, Rules rules, DateOnly asOf)
    {
        var (invoice, money) = (read.State, read.State.Money);
        var claimed = money.InterestFrom is null && !IsLodged(invoice) ? null : rules.Law.Interest(invoice, asOf);
        var principalOpen = OpenOn(invoice, asOf);
        var interestOpen = Money.Max((claimed?.Open ?? money.Principal.Nothing) - money.InterestWaived, money.Principal.Nothing);
        var costs = money.CostsClaimed - money.CostsWaived;
        var costsPaid = Money.Sum(PaidBy(money, asOf).Select(paid => paid.Costs), money.Principal.Currency);
        var costsOpen = Money.Max(costs - costsPaid, money.Principal.Nothing);
        return new
        {
            invoice = invoice.Facts.Number,
            asOf,
            currency = money.Principal.Currency.Code,
            regime = rules.Law.Regime.Name,
            principal = money.Principal.Amount,
            principalOpen = principalOpen.Amount,
            disputed = invoice.Pauses.Disputed(money.PrincipalOpen).Amount,
            payments = PaidBy(money, asOf).Select(paid => new
            {
                id = paid.Payment,
                on = paid.PaidOn,
                amount = paid.Amount.Amount,
                costs = paid.Costs.Amount,
                interest = paid.Interest.Amount,
                principal = paid.Principal.Amount,
            }),
            credits = money.Credits.Where(credit => credit.On <= asOf)
                .Select(credit => new { number = credit.CreditNote, on = credit.On, amount = credit.Amount.Amount }),
            interest = Interest(claimed, interestOpen, invoice, rules, asOf),
            costs = Costs(invoice, rules, costs, costsOpen),
            total = (principalOpen + interestOpen + costsOpen).Amount,
        };
    }

    /// <summary>In a bankruptcy and the like the claim is lodged with its interest, claimed before or not.</summary>
    private static bool IsLodged(Invoice invoice) => invoice.Money.InterestUntil is not null;

    private static IEnumerable<PaymentAllocated> PaidBy(InvoiceMoney money, DateOnly asOf) =>
        money.Payments.Where(paid => paid.PaidOn <= asOf);

    private static Money OpenOn(Invoice invoice, DateOnly asOf)
    {
        var money = invoice.Money;
        return money.Principal - money.WrittenOff
            - Money.Sum(PaidBy(money, asOf).Select(paid => paid.Principal), money.Principal.Currency)
            - Money.Sum(money.Credits.Where(credit => credit.On <= asOf).Select(credit => credit.Amount), money.Principal.Currency);
    }

    /// <summary>Interest that was claimed; what would run but was not is told apart, so that nobody asks it.</summary>
    private static object Interest(InterestStatement? claimed, Money open, Invoice invoice, Rules rules, DateOnly asOf) => new
    {
        amount = open.Amount,
        accrued = (claimed?.Accrued ?? open.Nothing).Amount,
        paid = (claimed?.Paid ?? open.Nothing).Amount,
        waived = invoice.Money.InterestWaived.Amount,
        from = invoice.Money.InterestFrom,
        until = invoice.Money.InterestUntil,
        isClaimed = claimed is not null,
        notClaimed = claimed is null ? Running(invoice, rules, asOf) : null,
        lines = (claimed?.Lines ?? []).Select(line => new
        {
            from = line.FirstDay,
            to = line.LastDay,
            days = line.Days,
            ratePercent = line.Rate.Value,
            @base = line.Base.Amount,
            amount = line.Amount.Amount,
            source = line.Source.Section,
            sourceAddress = line.Source.Address,
        }),
    };

    private static decimal? Running(Invoice invoice, Rules rules, DateOnly asOf) =>
        invoice.Money.PrincipalOpen.IsPositive && asOf > invoice.DueDate ? rules.Law.InterestOpen(invoice, asOf).Amount : null;

    private static object Costs(Invoice invoice, Rules rules, Money costs, Money open)
    {
        var notice = invoice.Stages.Notice;
        var working = notice is { Costs.IsPositive: true }
            ? rules.Law.CostsOf([notice.Principal], invoice, notice.ReceivedOn)
            : CostsClaim.None;
        var isThat = working.Total == costs;
        return new
        {
            amount = open.Amount,
            claimed = costs.Amount,
            announced = notice?.Costs.Amount ?? 0m,
            chargeableFrom = notice is { Costs.IsPositive: true } ? notice.ChargeableFrom : (DateOnly?)null,
            lines = (isThat || costs.IsZero ? working.Lines : []).Select(line => new
            {
                kind = InvoiceView.Camel(line.Kind.ToString()),
                @base = line.Base.Amount,
                ratePercent = line.Rate.Value,
                amount = line.Exact,
            }),
            source = working.Source?.Section,
            sourceAddress = working.Source?.Address,
        };
    }
}
