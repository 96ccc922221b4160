namespace Receivables.Local.DurableEngine;

/// <summary>What a history has begun and not finished.</summary>
internal static class OpenWork
{
    /// <summary>Activities without a result, in the order in which they were scheduled.</summary>
    internal static IEnumerable<TaskScheduled> Activities(IReadOnlyList<HistoryRecord> history) =>
        Open<TaskScheduled>(history, record => record switch
        {
            TaskCompleted done => done.TaskId,
            TaskFailed failed => failed.TaskId,
            _ => null,
        });

    /// <summary>Sub-orchestrations without an answer, in the order in which they were called.</summary>
    internal static IEnumerable<SubOrchestrationCreated> Children(IReadOnlyList<HistoryRecord> history) =>
        Open<SubOrchestrationCreated>(history, record => record switch
        {
            SubOrchestrationCompleted done => done.TaskId,
            SubOrchestrationFailed failed => failed.TaskId,
            _ => null,
        });

    /// <param name="history">From its begin.</param>
    /// <param name="answered">The call that a record answers; null for any other record.</param>
    private static IEnumerable<TCall> Open<TCall>(IReadOnlyList<HistoryRecord> history, Func<HistoryRecord, int?> answered)
        where TCall : CallRecord
    {
        var open = new SortedDictionary<int, TCall>();
        foreach (var record in history)
        {
            if (record is TCall call)
            {
                open[call.Id] = call;
            }
            else if (answered(record) is { } id)
            {
                open.Remove(id);
            }
        }

        return open.Values;
    }
}
