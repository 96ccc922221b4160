namespace DurableTask.Core.History;

/// <summary>The orchestration was started.</summary>
public class ExecutionStartedEvent : HistoryEvent
{
#nullable disable annotations
    public ExecutionStartedEvent(int eventId, string input)
        : base(eventId) => Input = input;

    public override EventType EventType => EventType.ExecutionStarted;

    public string Name { get; set; }

    public string Version { get; set; }

    public string Input { get; set; }

    public IDictionary<string, string> Tags { get; set; }

    public DateTime? ScheduledStartTime { get; set; }
#nullable restore annotations
}
