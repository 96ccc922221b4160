using System.Collections.Immutable;

namespace Receivables.Domain;

/// <summary>
/// One claim and what was paid on it, day by day. Immutable: each posting gives the account as it goes on, and any
/// account can be computed anew from its facts, so that a payment that is left out was never there.
/// </summary>
public sealed record ClaimAccount
{
    private readonly InterestAccrual? accrual;

    private ClaimAccount(ClaimFacts facts, InterestAccrual? accrual, Money principal)
    {
        Facts = facts;
        this.accrual = accrual;
        Principal = principal;
    }

    public ClaimFacts Facts { get; }

    /// <summary>Principal still open.</summary>
    public Money Principal { get; private init; }

    /// <summary>What payments put here, in order.</summary>
    public ImmutableList<PostedLine> Lines { get; private init; } = [];

    public DateOnly? SettledOn { get; private init; }

    /// <summary>What lapsed when the claim was closed.</summary>
    public ImmutableList<Waiver> Waivers { get; private init; } = [];

    /// <summary>The account before any payment. A claim without principal is closed from the start.</summary>
    public static ClaimAccount Open(ClaimFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var principal = Money.Max(facts.Principal, facts.Principal.Nothing);
        var interest = facts.Interest is { } basis ? InterestAccrual.Start(basis, principal, facts.InterestFrom) : null;
        return new ClaimAccount(facts, interest, principal)
        {
            SettledOn = principal.IsZero ? facts.DueOn : null,
        };
    }

    /// <summary>
    /// The claim as a payment of that day meets it: with the costs and interest that were asked by then.
    /// </summary>
    public OpenClaim OpenOn(DateOnly day) =>
        new(Facts.Id, Facts.DueOn, OnerousnessOn(day), CostsOn(day), AskedInterestOn(day), Principal);

    /// <summary>
    /// Takes in a line of a payment. Days may not go back. Closes the claim when nothing that was asked remains.
    /// </summary>
    public ClaimAccount Post(DateOnly on, AllocationLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var posted = new ClaimAccount(
            Facts, accrual?.Pay(InterestDay(on), line.Interest, line.Principal), Principal - line.Principal)
        {
            Lines = Lines.Add(new PostedLine(on, line)),
        };
        return posted.WithoutRest(on);
    }

    /// <summary>How it stands at the end of a day that is not before the last payment.</summary>
    public ClaimStanding StandingOn(DateOnly day)
    {
        var interest = accrual?.UpTo(InterestDay(day));
        var open = SettledOn is null && interest is not null ? interest.Open : Principal.Nothing;
        return new ClaimStanding(
            Facts.Id, day, Principal, CostsOn(day), open, AskedInterestOn(day), SettledOn, Waivers,
            interest?.Lines ?? []);
    }

    private Money CostsOn(DateOnly day) => SettledOn is null ? AskedCosts(day) - PaidCosts : Principal.Nothing;

    private Money PaidCosts => Money.Sum(Lines.Select(posted => posted.Line.Costs), Principal.Currency);

    private Money AskedCosts(DateOnly day) =>
        Money.Sum(Facts.Costs.Where(costs => costs.From <= day).Select(costs => costs.Amount), Principal.Currency);

    private Money AskedInterestOn(DateOnly day)
    {
        var demand = Facts.InterestDemands.Where(demand => demand.On <= day).MaxBy(demand => demand.On);
        if (accrual is null || demand is null || SettledOn is not null) return Principal.Nothing;

        var open = accrual.UpTo(InterestDay(day)).Open;
        if (day > demand.PayBy) return open;

        var paidSince = Money.Sum(
            Lines.Where(posted => posted.On >= demand.On).Select(posted => posted.Line.Interest), Principal.Currency);
        return Money.Min(open, Money.Max(demand.Stated - paidSince, Principal.Nothing));
    }

    /// <summary>Interest runs no further than the law lets it, nor after the claim was closed.</summary>
    private DateOnly InterestDay(DateOnly day)
    {
        if (Facts.InterestUntil < day) day = Facts.InterestUntil.Value;
        return SettledOn < day ? SettledOn.Value : day;
    }

    private Percentage OnerousnessOn(DateOnly day) =>
        Facts.Onerousness ?? (Facts.Interest is { } basis ? basis.Rates.On(day).Rate : default);

    /// <summary>Lets go what a discount or the smallness of the rest forgives, and closes what is then paid.</summary>
    private ClaimAccount WithoutRest(DateOnly on)
    {
        var rest = OpenOn(on).Total;
        if (rest.IsZero) return Settled(on, null);

        if (HasEarnedDiscount(on))
        {
            return Settled(on, new Waiver(WaiverKind.Discount, on, rest, "paid early enough for the discount"));
        }

        return rest <= Facts.SmallRest
            ? Settled(on, new Waiver(WaiverKind.SmallRest, on, rest, $"at most {Facts.SmallRest} is not asked"))
            : this;
    }

    private bool HasEarnedDiscount(DateOnly on) =>
        Facts.EarlyPayment is { } early && on <= early.Until
        && Money.Sum(Lines.Select(posted => posted.Line.Total), Principal.Currency) >= early.Amount;

    private ClaimAccount Settled(DateOnly on, Waiver? forgiven)
    {
        var unasked = (accrual?.UpTo(InterestDay(on)).Open ?? Principal.Nothing) - AskedInterestOn(on);
        var announced = Money.Sum(
            Facts.Costs.Where(costs => costs.From > on).Select(costs => costs.Amount), Principal.Currency);
        var lapsed = new List<Waiver>();
        if (forgiven is not null) lapsed.Add(forgiven);
        if (unasked.IsPositive) lapsed.Add(new Waiver(WaiverKind.Interest, on, unasked, WhyInterestLapses(on)));
        if (announced.IsPositive)
        {
            lapsed.Add(new Waiver(WaiverKind.Costs, on, announced, "paid before the announced costs became due"));
        }

        return this with { Principal = Principal.Nothing, SettledOn = on, Waivers = [.. lapsed] };
    }

    private string WhyInterestLapses(DateOnly on) =>
        Facts.InterestDemands.Any(demand => demand.On <= on)
            ? "what the last message asked was paid by its date"
            : "interest was never asked";
}
