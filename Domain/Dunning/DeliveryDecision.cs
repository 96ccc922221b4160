namespace Receivables.Domain;

/// <summary>What follows from messages that left: served or not, terms opened, interest and costs claimed.</summary>
internal sealed class DeliveryDecision(Policy policy, DunningSettings settings, ClaimLaw law)
{
    public NextStep? Of(Invoice invoice, DateTimeOffset now) =>
        Reserved(invoice, now)
        ?? WithoutReport(invoice, now)
        ?? NotPosted(invoice)
        ?? TermOpened(invoice)
        ?? TermOver(invoice, now);

    /// <summary>A wait that would pass the day on which costs may be claimed ends on that day.</summary>
    public NextStep UntilChargeable(NextStep step, Invoice invoice, DateTimeOffset now)
    {
        if (step is not WaitUntil { Until: { } until } wait
            || invoice.Stages.Notice is not { } notice
            || !law.CostsAwaitTheTerm || law.ClaimsWithCostsDue
            || !notice.Costs.IsPositive || invoice.Money.CostsClaimed.IsPositive)
        {
            return step;
        }

        var chargeable = settings.StartOf(notice.ChargeableFrom);
        return chargeable > now && chargeable < until ? wait with { Until = chargeable, At = wait.At } : step;
    }

    /// <summary>A consumer's costs are claimed when the message that says so goes, not before.</summary>
    public RecordFacts? ClaimsBefore(PlannedStage planned, Invoice invoice, DateTimeOffset now) =>
        planned.Stage.Kind == StageKind.CostsDue && law.ClaimsWithCostsDue && invoice.Stages.Notice is { } notice
            ? Claims(invoice, notice, settings.LocalDay(now), "the fourteen days are over")
            : null;

    private static WaitUntil? Reserved(Invoice invoice, DateTimeOffset now) =>
        invoice.Stages.Reserved is { } reserved
            ? new WaitUntil(now + Deadlines.Reservation, NextKind.Reminder, $"message {reserved.Message} is being sent")
            : null;

    private static NextStep? WithoutReport(Invoice invoice, DateTimeOffset now)
    {
        if (invoice.Stages.Last is not { Delivery: DeliveryState.Unknown } sent)
        {
            return null;
        }

        if (sent.Channel == DeliveryChannel.Post)
        {
            return new WaitUntil(null, NextKind.Resume, $"letter {sent.Message} waits for a person to post it");
        }

        var deadline = sent.At + Deadlines.DeliveryReport;
        return now < deadline
            ? new WaitUntil(deadline, NextKind.Resume, $"waits for the delivery report of {sent.Message}")
            : new RecordFacts(
                [new MessageBounced(sent.Message, "noReport")],
                NextKind.Resume,
                "no delivery report in 24 hours: not served");
    }

    /// <summary>A served notice starts its term; sent by mail and by post, the later of the two counts.</summary>
    private RecordFacts? TermOpened(Invoice invoice)
    {
        if (invoice.Stages.Last is not { IsServed: true } last
            || policy.Stage(last.Stage) is not { } stage
            || stage.Kind is not (StageKind.FormalNotice or StageKind.Reminder)
            || DefaultNotice.Worded(stage, invoice, policy).Message is not { } message
            || invoice.Stages.Terms.Any(term => term.Message == last.Message)
            || TermOf(message, last) is not { } term)
        {
            return null;
        }

        var isFormal = message is not (MessageKind.LegalReminder or MessageKind.NoticeOfDefault);
        var nothing = last.AmountDue.Nothing;
        var (principal, interest, costs, joint) = last.States
            ?? new StatedClaim(
                invoice.PrincipalAsked,
                isFormal ? law.InterestOpen(invoice, last.On) : nothing,
                isFormal ? law.CostsOf([invoice.PrincipalAsked], invoice, last.On).Total : nothing,
                null);
        var served = new NoticeServed(
            last.Message, last.Stage, term.ReceivedOn, term.FirstDay, term.LastDay, term.ChargeableFrom, principal, interest, costs)
        {
            Joint = joint,
        };
        return new RecordFacts(
            [served, .. AtOnce(invoice, isFormal, costs, last.On)],
            NextKind.Resume,
            $"served on {term.ReceivedOn:yyyy-MM-dd}");
    }

    /// <summary>
    /// A consumer's letter that went by mail and by post counts from the later receipt; until it is posted there is
    /// none. For others the mail alone opens the term.
    /// </summary>
    private NoticeTerm? TermOf(MessageKind message, SentStage sent)
    {
        var byMail = law.TermOf(message, settings.Debtor, sent);
        if (byMail is null || !NeedsPosting(sent)) return byMail;

        return sent.PostedOn is { } posted
            && law.TermOf(message, settings.Debtor, sent with { Channel = DeliveryChannel.Post, ReceivedOn = posted }) is { } byPost
                ? NoticeTerm.Later(byMail, byPost)
                : null;
    }

    private bool NeedsPosting(SentStage sent) => sent.AlsoByPost && law.ClaimsWithCostsDue;

    private NextStep? NotPosted(Invoice invoice) =>
        invoice.Stages.Last is { IsServed: true, PostedOn: null } sent && NeedsPosting(sent)
            ? new WaitUntil(null, NextKind.Resume, $"the letter of {sent.Message} waits for a person to post it")
            : null;

    /// <summary>
    /// What the notice itself claims: interest from businesses, and costs where the law needs no term for them.
    /// </summary>
    private IEnumerable<InvoiceEvent> AtOnce(Invoice invoice, bool isFormal, Money costs, DateOnly on)
    {
        if (!isFormal || law.ClaimsWithCostsDue)
        {
            yield break;
        }

        if (invoice.Money.InterestFrom is null && law.FirstInterestDay(invoice, on) is { } first)
        {
            yield return new InterestClaimed(first);
        }

        if (!law.CostsAwaitTheTerm && costs.IsPositive && invoice.Money.CostsClaimed.IsZero)
        {
            yield return new CostsClaimed(costs, law.Regime.Name);
        }
    }

    private RecordFacts? TermOver(Invoice invoice, DateTimeOffset now)
    {
        var today = settings.LocalDay(now);
        var isOver = !invoice.Pauses.Has(PauseKind.Circumstance) && invoice.Stages.Notice is { } notice && today >= notice.ChargeableFrom
            && notice.Costs.IsPositive;
        return isOver && law.CostsAwaitTheTerm && !law.ClaimsWithCostsDue
            ? Claims(invoice, invoice.Stages.Notice!, today, "the term of the notice is over")
            : null;
    }

    private RecordFacts? Claims(Invoice invoice, NoticeServed notice, DateOnly today, string why)
    {
        var facts = new List<InvoiceEvent>();
        if (invoice.Money.InterestFrom is null && law.FirstInterestDay(invoice, today) is { } first)
        {
            facts.Add(new InterestClaimed(first));
        }

        if (invoice.Money.CostsClaimed.IsZero && notice.Costs.IsPositive)
        {
            facts.Add(new CostsClaimed(Chargeable(invoice, notice, today), law.Regime.Name));
        }

        return facts.Count == 0 ? null : new RecordFacts(facts, NextKind.CostsDue, why);
    }

    /// <summary>
    /// After a part payment inside the term: the costs of the remainder, never more than was announced.
    /// </summary>
    private Money Chargeable(Invoice invoice, NoticeServed notice, DateOnly today)
    {
        if (notice.Joint is { } joint && law.ClaimsWithCostsDue)
        {
            return NoticeGroup.Chargeable(invoice, joint, settings.OpenOfOthers, today, law);
        }

        var inTerm = notice.Principal - invoice.Money.PrincipalOpen;
        return inTerm.IsPositive && law.ClaimsWithCostsDue
            ? new DutchCosts(law.Book).AfterPartPayment(
                notice.Principal, inTerm, notice.Costs, today, law.VatOnCosts).Total
            : notice.Costs;
    }
}
