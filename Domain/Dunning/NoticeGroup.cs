namespace Receivables.Domain;

/// <summary>
/// One notice for all claims of a Dutch consumer (BW art. 6:96, seventh paragraph): which claims join it, and how its
/// costs are divided over them.
/// </summary>
public static class NoticeGroup
{
    /// <summary>
    /// Whether the claim belongs in a notice that goes out on that day: in default, reminded, and past the date that its
    /// last message stated; not noticed before, and nothing that stops it.
    /// </summary>
    public static bool MayJoin(Invoice invoice, Policy policy, DunningSettings settings, ClaimLaw law, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(law);
        return law.ClaimsWithCostsDue
            && invoice is { Ending: InvoiceEnding.None, Handover: HandoverState.None }
            && !invoice.Facts.DoNotDun
            && invoice.Stages.Reserved is null
            && !invoice.Stages.Terms.Any(term => policy.Stage(term.Stage)?.Kind == StageKind.FormalNotice)
            && invoice.PrincipalAsked.IsPositive
            && new Settlement(settings).Of(invoice) is null
            && invoice.PausedOn(today) is null
            && StageOf(policy) is { } notice
            && !invoice.Stages.Sent.Any(sent => sent.Stage == notice.Id && sent.Cycle == invoice.Cycle)
            && IsInDefault(invoice, law, today)
            && WasReminded(invoice, policy, today);
    }

    /// <summary>Whether interest runs on that day, which is what default means here.</summary>
    public static bool IsInDefault(Invoice invoice, ClaimLaw law, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(invoice);
        ArgumentNullException.ThrowIfNull(law);
        return law.FirstInterestDay(invoice, on) is { } first && first <= on;
    }

    /// <summary>The letter of fourteen days in a ladder; null where it has none.</summary>
    public static PolicyStage? StageOf(Policy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.Stages.FirstOrDefault(stage => stage.Message == MessageKind.FourteenDayLetter);
    }

    /// <summary>
    /// The share of each claim in the costs of a notice, in proportion to its principal, without a lost cent.
    /// </summary>
    public static IReadOnlyList<Money> Shares(Money costs, IReadOnlyList<Money> principals)
    {
        ArgumentNullException.ThrowIfNull(principals);
        return costs.IsZero || principals.All(principal => !principal.IsPositive)
            ? [.. principals.Select(principal => principal.Nothing)]
            : ProRata.Shares(costs, principals);
    }

    /// <summary>
    /// What may be charged on one claim of a joint notice once its term is over: of the costs over all that is still
    /// open, and never more than was announced, the share of this claim.
    /// </summary>
    /// <param name="openOfOthers">What is open of the other claims, by canonical number.</param>
    internal static Money Chargeable(
        Invoice invoice, JointNotice joint, IReadOnlyDictionary<string, Money> openOfOthers, DateOnly today, ClaimLaw law)
    {
        var own = CanonicalId.Of(invoice.Facts.Number).Value;
        var nothing = invoice.Money.Principal.Nothing;

        // All claims of a notice divide in the same order, so that their shares add up to the cent.
        var numbers = joint.Others.Append(own).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var open = numbers.Select(number => Money.Max(
            number == own ? invoice.PrincipalAsked : openOfOthers.GetValueOrDefault(number, nothing), nothing)).ToList();
        var paidInTerm = joint.Principal - Money.Sum(open, nothing.Currency);
        var costs = new DutchCosts(law.Book).AfterPartPayment(joint.Principal, paidInTerm, joint.Costs, today, law.VatOnCosts);
        return Shares(costs.Total, open)[numbers.IndexOf(own)];
    }

    private static bool WasReminded(Invoice invoice, Policy policy, DateOnly today)
    {
        var last = invoice.Stages.Sent.LastOrDefault(sent => sent.Cycle == invoice.Cycle && !sent.HasFailed);
        return last is { IsServed: true, StatedDate: { } stated }
            && stated < today
            && (policy.Stage(last.Stage)?.Kind == StageKind.Reminder || last.Stage == Returned.StageId);
    }
}
