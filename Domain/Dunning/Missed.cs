namespace Receivables.Domain;

/// <summary>
/// After a promise or a plan that was not kept the ladder goes on at its next stage, and an ordinary reminder says what
/// was missed instead of its own text. A text that the law asks for is never replaced.
/// </summary>
public static class Missed
{
    /// <summary>The stage with the text that it has for this invoice.</summary>
    public static PolicyStage Worded(PolicyStage stage, Invoice invoice)
    {
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(invoice);
        var isOrdinary = stage.Message is MessageKind.FirstReminder or MessageKind.SecondReminder or MessageKind.ThirdReminder;
        return invoice.Pauses.HasMissed && isOrdinary ? stage with { Message = MessageKind.PromiseMissed } : stage;
    }
}
