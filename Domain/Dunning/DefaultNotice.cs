namespace Receivables.Domain;

/// <summary>
/// A Dutch consumer who never agreed to the due day is not in default before a written notice with a reasonable term
/// (BW art. 6:82): the second reminder is then that notice, free and with fourteen days, and the letter that announces
/// costs comes only after it has lapsed.
/// </summary>
public static class DefaultNotice
{
    /// <summary>The stage with the text that it has for this invoice.</summary>
    public static PolicyStage Worded(PolicyStage stage, Invoice invoice, Policy policy)
    {
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(invoice);
        ArgumentNullException.ThrowIfNull(policy);
        return IsNeeded(invoice, policy.Regime) && stage.Message == MessageKind.SecondReminder
            ? stage with { Message = MessageKind.NoticeOfDefault, TermDays = null }
            : stage;
    }

    /// <summary>The term of the notice that was served; null before, and where none is needed.</summary>
    internal static NoticeTerm? ServedTerm(Invoice invoice, Regime regime) =>
        IsNeeded(invoice, regime) && invoice.Stages.Terms.FirstOrDefault() is { } served
            ? new NoticeTerm(
                DeliveryChannel.Email, served.ReceivedOn, served.ReceivedOn, served.FirstDay, served.LastDay, served.LastDay, [])
            : null;

    private static bool IsNeeded(Invoice invoice, Regime? regime) =>
        regime == Regime.NlConsumer && !invoice.Facts.DueDateAgreed;
}
