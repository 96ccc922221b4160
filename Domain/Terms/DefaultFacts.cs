namespace Receivables.Domain;

/// <summary>What decides when a debtor is in default.</summary>
/// <param name="Regime">Whose law.</param>
/// <param name="DueOn">The due day on the invoice.</param>
/// <param name="DueDateAgreed">Whether the debtor agreed to it; an invoice alone agrees nothing.</param>
public sealed record DefaultFacts(Regime Regime, DateOnly DueOn, bool DueDateAgreed)
{
    public DateOnly? InvoiceReceivedOn { get; init; }

    /// <summary>
    /// When the goods or services were received, where that is later or the invoice's receipt is unknown.
    /// </summary>
    public DateOnly? PerformanceReceivedOn { get; init; }

    /// <summary>When the debtor accepted, where a procedure of acceptance or verification was agreed.</summary>
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>Whether a verification of more than thirty days was agreed expressly.</summary>
    public bool LongVerificationAgreed { get; init; }

    /// <summary>The term of the notice of default that was served, if one was.</summary>
    public NoticeTerm? ServedNotice { get; init; }
}
