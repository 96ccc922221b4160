namespace Receivables.Local.DurableEngine;

/// <summary>The result of an activity, or the refusal of a sub-orchestration's start.</summary>
internal sealed class AnswerRequest(string executionId, int taskId, Func<DateTime, HistoryRecord> answer) : EpisodeRequest
{
    internal override void Apply(Episode episode) => episode.Answer(executionId, taskId, answer(episode.Now));
}
