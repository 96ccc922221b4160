namespace DurableTask.Core.History;

/// <summary>An event came from outside or from another orchestration.</summary>
public class EventRaisedEvent : HistoryEvent
{
#nullable disable annotations
    public EventRaisedEvent(int eventId, string input)
        : base(eventId) => Input = input;

    public override EventType EventType => EventType.EventRaised;

    public string Name { get; set; }

    public string Input { get; set; }
#nullable restore annotations
}
