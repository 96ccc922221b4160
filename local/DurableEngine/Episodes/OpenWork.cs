namespace Receivables.Local.DurableEngine;

/// <summary>What a history has begun and not finished.</summary>
internal static class OpenWork
{
    /// <summary>Activities without a result, in the order in which they were scheduled.</summary>
    internal static IEnumerable<TaskScheduled> Activities(IReadOnlyList<HistoryRecord> history)
    {
        var open = new SortedDictionary<int, TaskScheduled>();
        foreach (var record in history)
        {
            switch (record)
            {
                case TaskScheduled task:
                    open[task.Id] = task;
                    break;
                case TaskCompleted done:
                    open.Remove(done.TaskId);
                    break;
                case TaskFailed failed:
                    open.Remove(failed.TaskId);
                    break;
            }
        }

        return open.Values;
    }

    /// <summary>Sub-orchestrations without an answer.</summary>
    internal static IEnumerable<SubOrchestrationCreated> Children(IReadOnlyList<HistoryRecord> history)
    {
        var open = new SortedDictionary<int, SubOrchestrationCreated>();
        foreach (var record in history)
        {
            switch (record)
            {
                case SubOrchestrationCreated child:
                    open[child.Id] = child;
                    break;
                case SubOrchestrationCompleted done:
                    open.Remove(done.TaskId);
                    break;
                case SubOrchestrationFailed failed:
                    open.Remove(failed.TaskId);
                    break;
            }
        }

        return open.Values;
    }
}
