namespace DurableTask.Core.History;

/// <summary>One event of an orchestration's history.</summary>
public abstract class HistoryEvent
{
    protected HistoryEvent(int eventId) => EventId = eventId;

    /// <summary>The number of the call that the event records; -1 for what is no call.</summary>
    public int EventId { get; internal set; }

    public bool IsPlayed { get; set; }

    public DateTime Timestamp { get; set; }

    public virtual EventType EventType { get; private set; }
}
