namespace DurableTask.Core.History;

/// <summary>The execution was suspended.</summary>
public class ExecutionSuspendedEvent : HistoryEvent
{
#nullable disable annotations
    public ExecutionSuspendedEvent(int eventId, string reason)
        : base(eventId) => Reason = reason;

    public override EventType EventType => EventType.ExecutionSuspended;

    public string Reason { get; set; }
#nullable restore annotations
}
