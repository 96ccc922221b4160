namespace Receivables.Domain;

/// <summary>Takes a claim through its payments, day by day: the loop behind <see cref="ClaimCalculator"/>.</summary>
internal sealed class ClaimRun(ClaimQuestion question, ClaimGrounds grounds, ClaimCosts law, Money sum)
{
    private static readonly ClaimId TheClaim = new("claim");

    private readonly Money nothing = sum.Nothing;
    private readonly List<AllocatedSum> payments = new(question.Payments.Count);
    private InterestAccrual? accrual;
    private Money? announcedOn;
    private Money paidInTerm = sum.Nothing;
    private CostsClaim? costs;
    private Money costsPaid = sum.Nothing;

    public IReadOnlyList<AllocatedSum> Payments => payments;

    public Money Principal { get; private set; } = sum;

    public Money PaidInTerm => paidInTerm;

    /// <summary>The costs that fell due; null when they did not.</summary>
    public CostsClaim? Costs => costs;

    public Money CostsOpen => costs is null ? nothing : costs.Total - costsPaid;

    /// <summary>The costs as they would fall due if nothing more were paid.</summary>
    public CostsClaim Announced => grounds.CostsFrom is null || costs is not null
        ? CostsClaim.None
        : law.Of(question, announcedOn ?? Principal, paidInTerm, grounds.CostsLawOn);

    /// <summary>Takes in a payment that is not earlier than those before it.</summary>
    public void Take(PaidSum paid)
    {
        Reach(paid.On);
        if (!IsSettled) accrual = accrual?.CutOff(paid.On);
        var interest = accrual?.Statement.Open ?? nothing;
        var open = new OpenClaim(TheClaim, question.DueOn, default, CostsOpen, interest, Principal);
        var taken = Money.Min(paid.Amount, open.Total);
        var line = WithinClaim.Split(open, taken, AllocationReason.Remaining);

        if (!IsSettled) accrual = accrual?.Pay(paid.On, line.Interest, line.Principal);
        Principal -= line.Principal;
        costsPaid += line.Costs;
        if (announcedOn is not null && costs is null) paidInTerm += taken;
        payments.Add(new AllocatedSum(paid, line.Costs, line.Interest, line.Principal, paid.Amount - taken));
    }

    /// <summary>What begins on or before a day has begun.</summary>
    public void Reach(DateOnly day)
    {
        if (accrual is null && grounds.InterestClaimableFrom <= day)
        {
            accrual = InterestAccrual.Start(grounds.Basis!, Principal, grounds.InterestFrom!.Value);
        }

        if (announcedOn is null && (grounds.AnnouncedOn ?? grounds.CostsFrom) <= day) announcedOn = Principal;
        if (costs is null && grounds.CostsFrom <= day)
        {
            costs = law.Of(question, announcedOn!.Value, paidInTerm, grounds.CostsLawOn);
        }
    }

    /// <summary>The interest at the end of the day of the claim; what is settled needs no later rate.</summary>
    public InterestStatement Interest()
    {
        if (accrual is null) return new InterestStatement(nothing, nothing, []);

        return IsSettled ? accrual.Statement : accrual.UpTo(question.AsOf);
    }

    /// <summary>Nothing is left that bears interest, so that no later rate is needed.</summary>
    private bool IsSettled => Principal.IsZero && (accrual is null || accrual.Statement.Open.IsZero);
}
