namespace DurableTask.Core.History;

/// <summary>An activity failed.</summary>
public class TaskFailedEvent : HistoryEvent
{
    public TaskFailedEvent(
        int eventId, int taskScheduledId, string? reason, string? details, FailureDetails? failureDetails)
        : base(eventId)
    {
        TaskScheduledId = taskScheduledId;
        Reason = reason;
        Details = details;
        FailureDetails = failureDetails;
    }

    public override EventType EventType => EventType.TaskFailed;

    public int TaskScheduledId { get; private set; }

    public string? Reason { get; private set; }

    public string? Details { get; private set; }

    public FailureDetails? FailureDetails { get; private set; }
}
