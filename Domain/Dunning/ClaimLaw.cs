namespace Receivables.Domain;

/// <summary>
/// What one invoice may claim besides its principal, and from when: the law of its regime, the contract's clauses, and
/// the settled moments at which this product claims.
/// </summary>
/// <param name="CreditorIsSmall">A small or medium-sized company: Belgian consumers then owe interest from earlier
/// on.</param>
public sealed record ClaimLaw(StatuteBook Book, Regime Regime, bool CreditorIsSmall = false)
{
    public VatOnCosts VatOnCosts { get; init; }

    /// <summary>
    /// Whether costs are claimed only after the term of the notice, rather than by the notice itself.
    /// </summary>
    public bool CostsAwaitTheTerm => Regime.Country == Country.Netherlands;

    /// <summary>Whether a consumer is told first that costs are due now, and only then are they claimed.</summary>
    public bool ClaimsWithCostsDue => Regime == Regime.NlConsumer;

    /// <summary>The notice of that message, counted from its sending; null for a message that opens no term.</summary>
    public NoticeTerm? TermOf(MessageKind message, Country debtor, SentStage sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return NoticeTerms.RuleFor(Regime, message) is { } rule
            ? new NoticeTerms(Book).Count(rule, debtor, sent.Channel, sent.PostedOn ?? sent.On, sent.ReceivedOn)
            : null;
    }

    /// <summary>
    /// The first day that bears interest, if it may be claimed at all on that day; null when it may not.
    /// </summary>
    public DateOnly? FirstInterestDay(Invoice invoice, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        if (Regime == Regime.EuConsumer)
        {
            return null;
        }

        if (Regime != Regime.BeConsumer)
        {
            return Default(invoice).FirstDay;
        }

        var notice = invoice.Stages.Notice;
        return notice is null
            ? null
            : BelgianConsumerInterest.FirstDay(
                CreditorIsSmall, invoice.Stages.Sent.First().On, FirstTermEnd(invoice).AddDays(1), asOf);
    }

    /// <summary>The accrual with every payment and credit taken in; null where no interest may be claimed.</summary>
    public InterestAccrual? Accrual(Invoice invoice, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        if (Regime == Regime.EuConsumer
            || (invoice.Money.InterestFrom ?? FirstInterestDay(invoice, asOf)) is not { } first)
        {
            return null;
        }

        var accrual = InterestAccrual.Start(Basis(invoice), invoice.Money.Principal, first);
        var changes = invoice.Money.Payments.Select(paid => (paid.PaidOn, paid.Interest, paid.Principal))
            .Concat(invoice.Money.Credits.Select(credit => (credit.On, credit.Amount.Nothing, credit.Amount)))
            .Concat(invoice.Money.Reported.Select(receipt => (receipt.On, receipt.Amount.Nothing, receipt.Amount)))
            .Where(change => change.Item1 <= asOf)
            .OrderBy(change => change.Item1);
        return changes.Aggregate(accrual, (running, change) => running.Pay(
            change.Item1,
            Money.Min(change.Item2, running.UpTo(change.Item1).Open),
            Money.Max(Money.Min(change.Item3, running.Principal), running.Principal.Nothing)));
    }

    /// <summary>
    /// The claim as the debtor has to take it on the day of a payment: of interest only what is claimed, and on or
    /// before the last day of a notice not more than the notice stated and no costs that wait for its end.
    /// </summary>
    public OpenClaim OpenOn(Invoice invoice, ClaimId id, DateOnly paidOn)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        var (money, nothing) = (invoice.Money, invoice.Money.Principal.Nothing);
        var isInTerm = CostsAwaitTheTerm && paidOn < invoice.Stages.Notice?.ChargeableFrom;
        var interest = nothing;
        if (money.InterestFrom is not null && money.PrincipalOpen.IsPositive)
        {
            interest = InterestOpen(invoice, paidOn);
            if (invoice.Stages.Notice is { } notice && paidOn <= notice.LastDay)
            {
                interest = Money.Min(interest, notice.Interest);
            }
        }

        return new OpenClaim(
            id,
            invoice.DueDate,
            new Percentage(0),
            isInTerm ? nothing : Money.Max(money.CostsOpen, nothing),
            Money.Max(interest, nothing),
            Money.Max(money.PrincipalOpen, nothing));
    }

    /// <summary>Interest still open on that day, whether it is claimed yet or not; nil where none may be.</summary>
    public Money InterestOpen(Invoice invoice, DateOnly asOf) =>
        Interest(invoice, asOf)?.Open ?? invoice.Money.Principal.Nothing;

    /// <summary>
    /// The interest up to that day with its working, or up to the day on which a circumstance of the debtor ended it;
    /// null where none may be claimed.
    /// </summary>
    public InterestStatement? Interest(Invoice invoice, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        var last = invoice.Money.InterestUntil is { } end && end < asOf ? end : asOf;
        if (Accrual(invoice, last)?.UpTo(last) is not { } statement)
        {
            return null;
        }

        var paidLater = invoice.Money.Payments.Where(paid => paid.PaidOn > last && paid.PaidOn <= asOf);
        return statement with
        {
            Paid = Money.Sum(paidLater.Select(paid => paid.Interest), statement.Paid.Currency) + statement.Paid,
        };
    }

    /// <summary>The costs that a notice on these principals may state, by the law of that day.</summary>
    public CostsClaim CostsOf(IReadOnlyCollection<Money> principals, Invoice invoice, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(principals);
        ArgumentNullException.ThrowIfNull(invoice);
        var sum = Money.Sum(principals, invoice.Money.Principal.Currency);
        return Regime switch
        {
            _ when Regime == Regime.NlConsumer => new DutchCosts(Book).OfOneLetter(principals, on, VatOnCosts),
            _ when Regime == Regime.NlBusiness || Regime == Regime.NlGovernment =>
                new DutchCosts(Book).OfBusiness(principals, on, VatOnCosts),
            _ when Regime == Regime.BeConsumer && invoice.Facts.ClauseIndemnity =>
                new BelgianConsumerCosts(Book).IndemnityCap(sum, on),
            _ when Regime == Regime.BeBusiness || Regime == Regime.BeGovernment =>
                new BusinessFlatCosts(Book).Belgian(principals.Count, null, on),
            _ when Regime == Regime.EuBusiness => new BusinessFlatCosts(Book).European(principals.Count, on),
            _ => CostsClaim.None,
        };
    }

    private InterestBasis Basis(Invoice invoice)
    {
        var basis = Regime == Regime.BeConsumer && invoice.Facts.ClauseInterest is null
            ? Book.Interest.BelgianCivil
            : Book.Interest.For(Regime);
        return Regime == Regime.BeConsumer && invoice.Facts.ClauseInterest is { } agreed ? basis.AtMost(agreed) : basis;
    }

    private DefaultStart Default(Invoice invoice) => new DefaultRules(Book).Determine(
        new DefaultFacts(Regime, invoice.DueDate, invoice.Facts.DueDateAgreed)
        {
            InvoiceReceivedOn = invoice.Facts.ReceivedOn,
            ServedNotice = DefaultNotice.ServedTerm(invoice, Regime),
        });

    private static DateOnly FirstTermEnd(Invoice invoice) =>
        invoice.Stages.Terms.FirstOrDefault()?.LastDay ?? invoice.Stages.Notice!.LastDay;
}
