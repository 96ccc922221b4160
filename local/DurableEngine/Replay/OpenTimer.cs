namespace Receivables.Local.DurableEngine;

/// <summary>A timer that has neither fired nor been cancelled.</summary>
internal sealed record OpenTimer(int Id, DateTime FireAt);
