namespace DurableTask.Core.History;

/// <summary>The execution was terminated from outside.</summary>
public class ExecutionTerminatedEvent : HistoryEvent
{
#nullable disable annotations
    public ExecutionTerminatedEvent(int eventId, string input)
        : base(eventId) => Input = input;

    public override EventType EventType => EventType.ExecutionTerminated;

    public string Input { get; set; }
#nullable restore annotations
}
