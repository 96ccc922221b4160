namespace DurableTask.Core.History;

/// <summary>An activity was scheduled.</summary>
public class TaskScheduledEvent : HistoryEvent
{
    public TaskScheduledEvent(int eventId)
        : base(eventId)
    {
    }

    public override EventType EventType => EventType.TaskScheduled;

    public string? Name { get; set; }

    public string? Version { get; set; }

    public string? Input { get; set; }

    public IDictionary<string, string>? Tags { get; set; }
}
