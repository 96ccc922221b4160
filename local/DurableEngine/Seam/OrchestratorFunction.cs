using Microsoft.DurableTask;

namespace Receivables.Local.DurableEngine;

/// <summary>
/// Runs an orchestrator from its beginning. It is called on the orchestrator thread and must await nothing but tasks
/// of the context; middleware ahead of the orchestrator has to finish synchronously. The result is serialized with the
/// engine's converter.
/// </summary>
public delegate Task<object?> OrchestratorFunction(TaskOrchestrationContext context);
