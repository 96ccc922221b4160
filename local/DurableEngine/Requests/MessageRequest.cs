namespace Receivables.Local.DurableEngine;

/// <summary>
/// A message of another instance. One for an instance that is gone or has ended is dropped, and so is one that came
/// before.
/// </summary>
internal sealed class MessageRequest(OutgoingMessage message) : EpisodeRequest
{
    internal override void Apply(Episode episode)
    {
        if (episode.State is not { HasEnded: false } state)
        {
            return;
        }

        switch (message)
        {
            case AnswerParent answer:
                episode.Answer(answer.ExecutionId, answer.TaskId, Record(answer, episode.Now));
                break;
            case SendEvent sent when !state.Seen.Contains(sent.Id):
                episode.NoteSeen(sent.Id);
                episode.Raise(sent.Name, sent.Input);
                break;
            case TerminateChild terminate when state.Parent?.ExecutionId == terminate.ParentExecutionId:
                episode.Terminate(terminate.Output, recursive: true);
                break;
        }
    }

    private static HistoryRecord Record(AnswerParent answer, DateTime now) => answer.Failure is { } failure
        ? new SubOrchestrationFailed(answer.TaskId, failure, now)
        : new SubOrchestrationCompleted(answer.TaskId, answer.Result, now);
}
