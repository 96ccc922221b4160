using System.Text.Json.Serialization;

namespace Receivables.Local.DurableEngine;

/// <summary>
/// Something that happened to an orchestration. History is append-only; what the code does is recorded under the number
/// of the call, so that a replay finds it again.
/// </summary>
/// <param name="At">UTC, by the engine's clock.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(EpisodeStarted), "episode")]
[JsonDerivedType(typeof(ExecutionStarted), "started")]
[JsonDerivedType(typeof(ExecutionCompleted), "completed")]
[JsonDerivedType(typeof(ExecutionTerminated), "terminated")]
[JsonDerivedType(typeof(ExecutionSuspended), "suspended")]
[JsonDerivedType(typeof(ExecutionResumed), "resumed")]
[JsonDerivedType(typeof(ExecutionRewound), "rewound")]
[JsonDerivedType(typeof(TaskScheduled), "task")]
[JsonDerivedType(typeof(TaskCompleted), "taskDone")]
[JsonDerivedType(typeof(TaskFailed), "taskFailed")]
[JsonDerivedType(typeof(TaskRewound), "taskRewound")]
[JsonDerivedType(typeof(SubOrchestrationCreated), "child")]
[JsonDerivedType(typeof(SubOrchestrationCompleted), "childDone")]
[JsonDerivedType(typeof(SubOrchestrationFailed), "childFailed")]
[JsonDerivedType(typeof(TimerCreated), "timer")]
[JsonDerivedType(typeof(TimerFired), "timerFired")]
[JsonDerivedType(typeof(EventSent), "sent")]
[JsonDerivedType(typeof(EventRaised), "event")]
[JsonDerivedType(typeof(IllegalAwaitSeen), "illegalAwait")]
internal abstract record HistoryRecord(DateTime At);
