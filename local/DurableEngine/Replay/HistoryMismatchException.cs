namespace Receivables.Local.DurableEngine;

/// <summary>The code of an orchestrator does otherwise than its history says.</summary>
internal sealed class HistoryMismatchException(string message) : Exception(message)
{
    /// <summary>Under this type the SDK reports such a failure.</summary>
    internal const string ReportedType = "DurableTask.Core.Exceptions.NonDeterministicOrchestrationException";

    /// <summary>History has a call that the code made otherwise or did not make.</summary>
    internal static HistoryMismatchException Differs(CallRecord recorded, CallRecord? made, bool ended) => new(
        $"Non-Deterministic workflow detected: history records call #{recorded.Id} as {recorded.Description}, but the "
        + $"code now {(made is not null ? $"makes {made.Description}" : ended ? "ended without it" : "makes no such call")}"
        + Advice);

    /// <summary>The code made a call where history goes on without one.</summary>
    internal static HistoryMismatchException Surplus(CallRecord made) => new(
        $"Non-Deterministic workflow detected: the code now makes {made.Description} as call #{made.Id}, but history "
        + $"records no such call at this place{Advice}");

    private const string Advice =
        ". Was the orchestrator changed while instances of it were running? Give the changed code a new orchestrator "
        + "name or version, or let running instances cross over by ContinueAsNew.";
}
