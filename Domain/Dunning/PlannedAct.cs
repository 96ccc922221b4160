namespace Receivables.Domain;

/// <summary>One coming act of a ladder, if nothing is paid.</summary>
public sealed record PlannedAct(DateTimeOffset At, NextKind Kind, string Stage, string Text);
