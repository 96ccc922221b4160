namespace Receivables.Domain;

/// <summary>What happens once the ladder has been climbed: approval, announcement, transfer, or another end.</summary>
public sealed class EndDecision(Policy policy, DunningSettings settings, ClaimLaw law)
{
    /// <summary>The stage that announces a handover; it belongs to no policy and comes after approval only.</summary>
    public static readonly PolicyStage Announcement =
        new("HANDOVER", StageKind.Handover, new StageTrigger(StageTrigger.Due, 0), MessageKind.Handover)
        {
            Channels = [DeliveryChannel.Email, DeliveryChannel.Post],
        };

    /// <summary>The end that has begun already; null while stages are left.</summary>
    public NextStep? Running(Invoice invoice, DateTimeOffset now) => invoice.Handover switch
    {
        HandoverState.Asked => new WaitUntil(null, NextKind.RequestApproval, "handover waits for approval"),
        HandoverState.Refused => new WaitUntil(null, NextKind.None, "handover was refused: a person decides"),
        HandoverState.Approved => Approved(invoice, now),
        _ => null,
    };

    /// <summary>The end of a ladder without stages left.</summary>
    public NextStep Begin(Invoice invoice, DateTimeOffset now)
    {
        var ladder = new Ladder(policy, settings);
        var moment = settings.MomentOn(ladder.EndDay(invoice));
        var kind = policy.End.Kind == PolicyEndKind.Handover ? NextKind.RequestApproval : NextKind.None;
        if (now < moment)
        {
            return new WaitUntil(moment, kind, $"end of the ladder: {policy.End.Kind} at {policy.End.Trigger}");
        }

        return policy.End.Kind switch
        {
            PolicyEndKind.Handover => Handover(invoice, settings.LocalDay(now)),
            PolicyEndKind.Dormant =>
                new RecordFacts([new LadderEnded(PolicyEndKind.Dormant)], NextKind.None, "dormant"),
            PolicyEndKind.WriteOff =>
                Decision.Person(invoice, "propose-write-off", PauseKind.Hold, "proposed for write-off"),
            _ => Decision.Person(invoice, "ladder-ended", PauseKind.Hold, "the ladder has ended: a person decides"),
        };
    }

    /// <summary>
    /// No handover without a served formal notice whose term has passed, nor without a claim that can be worked out.
    /// </summary>
    private NextStep Handover(Invoice invoice, DateOnly today)
    {
        var notice = invoice.Stages.Terms.LastOrDefault(
            term => policy.Stage(term.Stage)?.Kind == StageKind.FormalNotice);
        if (notice is null || notice.LastDay >= today)
        {
            return Decision.Person(
                invoice,
                "handover-without-notice",
                PauseKind.NeedsData,
                "no formal notice was served whose term has passed");
        }

        _ = law.InterestOpen(invoice, today);
        return policy.End.Approval
            ? new RecordFacts(
                [new HandoverRequested(today)], NextKind.RequestApproval, "the term of the notice has passed")
            : new RecordFacts(
                [new HandoverRequested(today), new HandoverApproved("policy")],
                NextKind.Handover,
                "the policy needs no approval");
    }

    private NextStep Approved(Invoice invoice, DateTimeOffset now)
    {
        if (!settings.HasAgency)
        {
            return Decision.Person(
                invoice,
                $"no-agency-{invoice.Cycle}",
                PauseKind.NeedsData,
                "handover was approved, but the creditor has no agency, lawyer or bailiff recorded: record one, or bring "
                + "the dossier there and report the outcome");
        }

        var announced = invoice.Stages.Sent.LastOrDefault(sent =>
            sent.Stage == Announcement.Id && sent.Cycle == invoice.Cycle && !sent.HasFailed);
        if (announced is null)
        {
            var planned = new PlannedStage(
                Announcement, invoice.Cycle, settings.LocalDay(now), "handover was approved");
            return new Decision(policy, settings, law).Announce(planned, invoice, now);
        }

        var transfer = settings.MomentOn(
            settings.Debtor.Calendar.AddWorkingDays(announced.On, policy.End.AnnouncementDays));
        return now < transfer
            ? new WaitUntil(
                transfer, NextKind.Handover, "announced to the debtor; the dossier leaves after the days of grace")
            : new SendHandover("announced and still unpaid");
    }
}
