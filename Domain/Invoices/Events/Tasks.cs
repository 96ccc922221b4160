namespace Receivables.Domain;

/// <summary>A person is asked to telephone.</summary>
public sealed record CallTaskCreated(string Task, string Stage, int Cycle) : InvoiceEvent;

/// <summary>The call was made, or the task closed otherwise.</summary>
public sealed record CallMade(string Task, string Outcome, string? Notes) : InvoiceEvent;

/// <summary>Something needs a person before the ladder can go on.</summary>
public sealed record WorkRequested(string Task, string Kind, string What) : InvoiceEvent;

public sealed record WorkDone(string Task) : InvoiceEvent;
