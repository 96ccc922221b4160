namespace DurableTask.Core.History;

/// <summary>A failed execution was put back before its failures.</summary>
public class ExecutionRewoundEvent : HistoryEvent
{
    public ExecutionRewoundEvent(int eventId, string? reason)
        : base(eventId) => Reason = reason;

    public override EventType EventType => EventType.ExecutionRewound;

    public string? Reason { get; set; }
}
