using Microsoft.DurableTask;

namespace Receivables.Local.DurableEngine;

/// <summary>
/// Runs an activity. The input is the text that the orchestrator's converter made, or null; the function converts it
/// to the type of its own parameter. The result is serialized with the engine's converter; what it throws is recorded
/// as the failure. The token is cancelled when the engine stops; a call that ends by that is repeated after a restart.
/// </summary>
public delegate Task<object?> ActivityFunction(
    TaskActivityContext context, string? serializedInput, CancellationToken cancellation);
