using Microsoft.DurableTask.Client;

namespace Receivables.Local.DurableEngine;

/// <summary>What one run of an orchestrator over its history came to.</summary>
/// <param name="Calls">New calls in their order.</param>
/// <param name="Ended">Set where the execution has ended.</param>
/// <param name="Continuation">Set where it goes on with an empty history.</param>
internal sealed record RunResult(
    IReadOnlyList<CallRecord> Calls,
    IReadOnlyList<OpenTimer> OpenTimers,
    string? CustomStatus,
    bool IsSuspended,
    ExecutionEnd? Ended,
    Continuation? Continuation);
