namespace DurableTask.Core.History;

/// <summary>A sub-orchestration gave its result.</summary>
public class SubOrchestrationInstanceCompletedEvent : HistoryEvent
{
#nullable disable annotations
    public SubOrchestrationInstanceCompletedEvent(int eventId, int taskScheduledId, string result)
        : base(eventId)
    {
        TaskScheduledId = taskScheduledId;
        Result = result;
    }

    public override EventType EventType => EventType.SubOrchestrationInstanceCompleted;

    public int TaskScheduledId { get; private set; }

    public string Result { get; private set; }
#nullable restore annotations
}
