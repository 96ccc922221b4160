namespace Receivables.Local.DurableEngine;

internal sealed record TimerCreated(int Id, DateTime FireAt, DateTime At) : CallRecord(Id, At)
{
    internal override string Description => "a timer";

    /// <summary>The moment is not compared: it may depend on data that only the first run had to compute.</summary>
    internal override bool IsSameCall(CallRecord other) => other is TimerCreated;
}
