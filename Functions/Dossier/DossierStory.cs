using System.Text.Json;
using Receivables.Domain;
using Receivables.Functions.Storage;
using Receivables.Functions.Texts;

namespace Receivables.Functions.Dossier;

/// <summary>Tells the events of an invoice: all of them for machines, those that matter in words for people.</summary>
internal static class DossierStory
{
    /// <summary>Every event as it was recorded.</summary>
    public static object Timeline(InvoiceLedger ledger) => ledger.Events.Select(recorded =>
    {
        var (type, json) = EventFormat.Write(recorded.Event);
        return new
        {
            sequence = recorded.Sequence,
            on = recorded.OccurredOn,
            recordedAt = recorded.RecordedAt,
            type,
            by = recorded.Actor,
            through = recorded.Source,
            reason = recorded.Reason,
            data = JsonElement.Parse(json),
        };
    });

    /// <summary>What happened, in words; null for a step that only the machinery cares about.</summary>
    public static string? Text(InvoiceEvent happened, Policy policy, DossierLabels labels, Wording say) =>
        labels.Events.TryGetValue(happened.GetType().Name, out var label)
            ? DossierLabels.Fill(label, Values(happened, policy, labels, say))
            : null;

    /// <summary>A short name of an event, without its figures.</summary>
    public static string Title(InvoiceEvent happened, Policy policy, DossierLabels labels) => happened switch
    {
        MessageHandedOver sent => StageName(sent.Stage, policy, labels),
        LetterPrinted letter => StageName(letter.Stage, policy, labels),
        _ when labels.Events.TryGetValue(happened.GetType().Name, out var label) => label.Split('{')[0].TrimEnd(' ', ':', '('),
        _ => happened.GetType().Name,
    };

    private static object?[] Values(InvoiceEvent happened, Policy policy, DossierLabels labels, Wording say) => happened switch
    {
        MessageHandedOver sent =>
            [StageName(sent.Stage, policy, labels), labels.Channels[sent.Channel == DeliveryChannel.Post ? "post" : "email"]],
        LetterPrinted letter => [StageName(letter.Stage, policy, labels)],
        MessageBounced back => [back.Kind],
        NoticeServed notice => [say.Day(notice.LastDay)],
        InterestClaimed interest => [say.Day(interest.From)],
        CostsClaimed costs => [say.Sum(costs.Amount)],
        CostsWaived costs => [say.Sum(costs.Amount)],
        PaymentAllocated paid => [say.Sum(paid.Amount)],
        CreditApplied credit => [say.Sum(credit.Amount)],
        CallMade call => [call.Outcome],
        DisputeResolved dispute => [dispute.Outcome],
        PromiseMade promise => [say.Day(promise.Date)],
        HoldPlaced hold => [say.Day(hold.Until)],
        DebtorCircumstance circumstance => [circumstance.Kind],
        TermsChanged terms => [say.Day(terms.DueDate)],
        HandoverApproved approved => [approved.Approver],
        HandoverRefused refused => [refused.Approver],
        HandoverSent sent => [sent.Agency],
        _ => [],
    };

    private static string StageName(string stage, Policy policy, DossierLabels labels)
    {
        var kind = policy.Stage(stage)?.Kind ?? (stage == EndDecision.Announcement.Id ? StageKind.Handover : StageKind.Reminder);
        var name = kind.ToString();
        return labels.Stages[char.ToLowerInvariant(name[0]) + name[1..]];
    }
}
