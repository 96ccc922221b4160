namespace DurableTask.Core.History;

/// <summary>A timer fired.</summary>
public class TimerFiredEvent : HistoryEvent
{
#nullable disable annotations
    public TimerFiredEvent(int eventId, DateTime fireAt)
        : base(eventId) => FireAt = fireAt;

    public override EventType EventType => EventType.TimerFired;

    public int TimerId { get; set; }

    public DateTime FireAt { get; set; }
#nullable restore annotations
}
