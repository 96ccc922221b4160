namespace Receivables.Domain;

/// <summary>Decides whether an invoice is done: paid, credited, or paid so nearly that the rest is let go.</summary>
public sealed class Settlement(DunningSettings settings)
{
    /// <summary>The facts that close the invoice, or null while something is open.</summary>
    public RecordFacts? Of(Invoice invoice)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        var money = invoice.Money;
        if (invoice.IsSettled)
        {
            return Closed(invoice, [], "paid in full");
        }

        if (TookDiscountInTime(invoice))
        {
            return Closed(invoice, [new RestWrittenOff(money.PrincipalOpen)], "early-payment discount taken in time");
        }

        if (PaidWhatWasAsked(invoice))
        {
            return Closed(invoice, Rest(money), "paid what the last message asked, by its date");
        }

        var isSmallRest = money.Receipts.Any() && !invoice.Pauses.Has(PauseKind.Dispute)
            && money.PrincipalOpen + money.CostsOpen <= settings.SmallRest;
        return isSmallRest ? Closed(invoice, Rest(money), $"rest of at most {settings.SmallRest}") : null;
    }

    private static List<InvoiceEvent> Rest(InvoiceMoney money) =>
    [
        .. money.PrincipalOpen.IsZero ? Array.Empty<InvoiceEvent>() : [new RestWrittenOff(money.PrincipalOpen)],
        .. money.CostsOpen.IsZero ? Array.Empty<InvoiceEvent>() : [new CostsWaived(money.CostsOpen)],
    ];

    private static bool TookDiscountInTime(Invoice invoice) =>
        invoice.Facts is { EarlyPaymentUntil: { } until, EarlyPaymentAmount: { } enough }
        && Money.Sum(
            invoice.Money.Receipts.Where(receipt => receipt.On <= until).Select(receipt => receipt.Amount),
            enough.Currency) >= enough;

    /// <summary>
    /// Whoever pays what the last message asked, by the date it stated, is done; what grew since lapses.
    /// </summary>
    private static bool PaidWhatWasAsked(Invoice invoice)
    {
        if (invoice.Pauses.Has(PauseKind.Dispute)
            || invoice.Stages.Sent.LastOrDefault(sent => !sent.HasFailed) is not { } asked)
        {
            return false;
        }

        var notice = invoice.Stages.Notice;
        var by = asked.StatedDate ?? (notice?.Message == asked.Message ? notice.LastDay : null);
        return by is { } lastDay && Money.Sum(
            invoice.Money.Receipts.Where(receipt => receipt.On >= asked.On && receipt.On <= lastDay)
                .Select(receipt => receipt.Amount),
            asked.AmountDue.Currency) >= asked.AmountDue;
    }

    private static RecordFacts Closed(Invoice invoice, IReadOnlyList<InvoiceEvent> rest, string why)
    {
        var announced = invoice.Stages.Notice is { } notice && notice.Costs.IsPositive
            && invoice.Money.CostsClaimed.IsZero
            ? new InvoiceEvent[] { new CostsLapsed(notice.Costs) }
            : [];
        var day = invoice.Money.LastPaidOn ?? invoice.Money.Credits.LastOrDefault()?.On ?? invoice.DueDate;
        return new RecordFacts([.. Kept(invoice), .. rest, .. announced, new InvoiceSettled(day, why)], NextKind.None, why);
    }

    /// <summary>Promises and a plan that the payment fulfilled.</summary>
    private static IEnumerable<InvoiceEvent> Kept(Invoice invoice) =>
    [
        .. invoice.Pauses.All
            .Where(pause => pause.Kind == PauseKind.Promise && invoice.Money.Paid > pause.PaidBefore)
            .Select(pause => new PromiseKept(pause.Id)),
        .. invoice.Pauses.Plan is { } plan ? new InvoiceEvent[] { new PlanCompleted(plan.Plan) } : [],
    ];
}
