namespace DurableTask.Core.History;

/// <summary>An activity gave its result.</summary>
public class TaskCompletedEvent : HistoryEvent
{
#nullable disable annotations
    public TaskCompletedEvent(int eventId, int taskScheduledId, string result)
        : base(eventId)
    {
        TaskScheduledId = taskScheduledId;
        Result = result;
    }

    public override EventType EventType => EventType.TaskCompleted;

    public int TaskScheduledId { get; private set; }

    public string Result { get; private set; }
#nullable restore annotations
}
