namespace DurableTask.Core.History;

/// <summary>An event was sent to another orchestration.</summary>
public class EventSentEvent : HistoryEvent
{
#nullable disable annotations
    public EventSentEvent(int eventId)
        : base(eventId)
    {
    }

    public override EventType EventType => EventType.EventSent;

    public string InstanceId { get; set; }

    public string Name { get; set; }

    public string Input { get; set; }
#nullable restore annotations
}
