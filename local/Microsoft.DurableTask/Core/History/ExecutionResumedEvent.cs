namespace DurableTask.Core.History;

/// <summary>The execution was resumed.</summary>
public class ExecutionResumedEvent : HistoryEvent
{
#nullable disable annotations
    public ExecutionResumedEvent(int eventId, string reason)
        : base(eventId) => Reason = reason;

    public override EventType EventType => EventType.ExecutionResumed;

    public string Reason { get; set; }
#nullable restore annotations
}
