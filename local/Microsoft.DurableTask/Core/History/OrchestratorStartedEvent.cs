namespace DurableTask.Core.History;

/// <summary>The orchestrator began to run over what was new.</summary>
public class OrchestratorStartedEvent : HistoryEvent
{
#nullable disable annotations
    public OrchestratorStartedEvent(int eventId)
        : base(eventId)
    {
    }

    public override EventType EventType => EventType.OrchestratorStarted;
#nullable restore annotations
}
