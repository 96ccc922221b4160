namespace DurableTask.Core.History;

/// <summary>The orchestrator has run over what was new.</summary>
public class OrchestratorCompletedEvent : HistoryEvent
{
#nullable disable annotations
    public OrchestratorCompletedEvent(int eventId)
        : base(eventId)
    {
    }

    public override EventType EventType => EventType.OrchestratorCompleted;
#nullable restore annotations
}
