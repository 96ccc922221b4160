using Receivables.Domain;
using Receivables.Functions.Activities;

namespace Receivables.Functions.Sending;

/// <summary>One invoice of a message with all that its letter needs to know.</summary>
/// <param name="Stage">Found by its id, also where it belongs to every policy.</param>
public sealed record LetterLine(MessageLine Line, Invoice Invoice, Rules Rules, PolicyStage Stage)
{
    public static LetterLine Of(MessageLine line, Invoice invoice, Rules rules)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(rules);
        return new LetterLine(line, invoice, rules, Worded(rules.Policy, line.Stage, invoice));
    }

    private static PolicyStage Worded(Policy policy, string stage, Invoice invoice) =>
        Missed.Worded(DefaultNotice.Worded(StageOf(policy, stage), invoice, policy), invoice);

    private static PolicyStage StageOf(Policy policy, string id) => policy.Stage(id) ?? id switch
    {
        Returned.StageId => new PolicyStage(
            id, StageKind.Reminder, new StageTrigger(StageTrigger.Due, 0), MessageKind.PaymentReturned),
        _ when id == EndDecision.Announcement.Id => EndDecision.Announcement,
        _ => throw new InvalidOperationException($"Policy {policy} has no stage '{id}' to write a message for."),
    };
}
