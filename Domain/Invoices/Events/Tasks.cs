namespace Receivables.Domain;

/// <summary>A person is asked to telephone.</summary>
public sealed record CallTaskCreated(string Task, string Stage, int Cycle) : InvoiceEvent;

/// <summary>The call was made, or the task closed otherwise.</summary>
/// <param name="Notes">What was said, in the caller's words; null where a document holds them.</param>
public sealed record CallMade(string Task, string Outcome, string? Notes) : InvoiceEvent
{
    /// <summary>The hash of the notes among the documents.</summary>
    public string? Text { get; init; }
}

/// <summary>Something needs a person before the ladder can go on.</summary>
public sealed record WorkRequested(string Task, string Kind, string What) : InvoiceEvent;

public sealed record WorkDone(string Task) : InvoiceEvent;

/// <summary>A person asked the next stage to go now; what the law and the last stated date ask stays.</summary>
/// <param name="On">The first day on which it may go.</param>
public sealed record StageAdvanced(string Stage, int Cycle, DateOnly On) : InvoiceEvent;
