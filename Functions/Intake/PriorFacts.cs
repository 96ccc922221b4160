using Receivables.Domain;
using Receivables.Functions.Activities;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Intake;

/// <summary>
/// The registration with what happened before it: a formal notice that another system served stands, with the term that
/// the law gives it, and the ladder goes on after it. Costs that it is not known to have announced are never claimed.
/// </summary>
public sealed class PriorFacts(InvoiceRules rules, StatuteBook statutes)
{
    private const string Message = "before-import";

    internal async Task<IReadOnlyList<NewEvent>> With(
        InvoiceRegistered facts, Creditor creditor, PriorDunning? prior, DateOnly today, CancellationToken cancellation)
    {
        var registered = new NewEvent(facts, today);
        if (prior?.NoticeServedOn is not { } served
            || await rules.Find(CanonicalId.Of(creditor.Id), facts.PolicyId, cancellation) is not { Regime: { } regime } policy
            || policy.Stages.FirstOrDefault(stage => stage.Kind == StageKind.FormalNotice) is not { Message: { } kind } stage
            || NoticeTerms.RuleFor(regime, kind) is not { } rule)
        {
            return [registered];
        }

        var country = new Country(facts.DebtorCountry);
        var term = new NoticeTerms(statutes).Count(rule, country, DeliveryChannel.Post, served, served);
        var nothing = facts.Principal.Nothing;
        var costs = prior.NoticeCosts is { } announced ? Money.Of(announced, nothing.Currency) : nothing;
        const string why = "served before the import";
        return
        [
            registered,
            .. policy.Stages.TakeWhile(each => each != stage).Append(stage)
                .Select(each => new NewEvent(new MessageSuppressed(each.Id, 1, why), served, why)),
            new NewEvent(
                new NoticeServed(
                    Message, stage.Id, term.ReceivedOn, term.FirstDay, term.LastDay, term.ChargeableFrom,
                    facts.Principal - facts.Prepaid, nothing, costs),
                served,
                why),
        ];
    }
}
