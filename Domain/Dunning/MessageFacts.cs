namespace Receivables.Domain;

/// <summary>
/// What a message states about one invoice: the sum that it asks and the date until which paying it is in time.
/// </summary>
/// <param name="AmountDue">What is asked now: principal, and of interest and costs only what is claimed.</param>
/// <param name="StatedDate">The date in the text (inclusive); null where the text gives a formula instead.</param>
/// <param name="ConditionalCosts">Costs that will be due if it is not paid in time; nil where none are
/// announced.</param>
public sealed record MessageFacts(Money AmountDue, Money Interest, DateOnly? StatedDate, Money ConditionalCosts)
{
    /// <summary>What a stage states when it is sent on that day by that channel.</summary>
    public static MessageFacts Of(
        PolicyStage stage, Invoice invoice, DeliveryChannel channel, DateOnly sentOn, DunningSettings settings, ClaimLaw law)
    {
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(invoice);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(law);
        var money = invoice.Money;
        var claimsInterest = money.InterestFrom is not null
            || (stage.Kind == StageKind.FormalNotice && !law.ClaimsWithCostsDue);
        var interest = claimsInterest ? law.InterestOpen(invoice, sentOn) : money.Principal.Nothing;
        var costs = stage.Kind == StageKind.FormalNotice && money.CostsClaimed.IsZero
            ? law.CostsOf([invoice.PrincipalAsked], invoice, sentOn).Total
            : money.Principal.Nothing;
        var claimedNow = law.CostsAwaitTheTerm ? money.Principal.Nothing : costs;
        return new MessageFacts(
            invoice.PrincipalAsked + money.CostsOpen + interest + claimedNow,
            interest,
            StatedDateOf(stage, channel, sentOn, settings, law),
            law.CostsAwaitTheTerm ? costs : money.Principal.Nothing);
    }

    private static DateOnly? StatedDateOf(
        PolicyStage stage, DeliveryChannel channel, DateOnly sentOn, DunningSettings settings, ClaimLaw law)
    {
        if (stage.Message is { } message and not MessageKind.FourteenDayLetter and not MessageKind.LegalReminder
            && NoticeTerms.RuleFor(law.Regime, message) is { } rule)
        {
            return new NoticeTerms(law.Book).Count(rule, settings.Debtor, channel, sentOn).LastDay;
        }

        return stage.TermDays is { } days ? Domain.StatedDate.For(sentOn, days, settings.Debtor.Calendar) : null;
    }
}
