namespace DurableTask.Core.History;

/// <summary>A sub-orchestration was started.</summary>
public class SubOrchestrationInstanceCreatedEvent : HistoryEvent
{
#nullable disable annotations
    public SubOrchestrationInstanceCreatedEvent(int eventId)
        : base(eventId)
    {
    }

    public override EventType EventType => EventType.SubOrchestrationInstanceCreated;

    public string Name { get; set; }

    public string Version { get; set; }

    public string InstanceId { get; set; }

    public string Input { get; set; }

    public IDictionary<string, string> Tags { get; set; }
#nullable restore annotations
}
