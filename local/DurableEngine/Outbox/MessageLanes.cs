namespace Receivables.Local.DurableEngine;

/// <summary>Keeps the messages of one sender to one receiver in their order: each waits for the one before.</summary>
internal sealed class MessageLanes
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string From, string To), Turn> last = [];

    internal Turn Enter(string from, string to)
    {
        lock (gate)
        {
            var turn = new Turn(this, (from, to), last.GetValueOrDefault((from, to))?.Ended ?? Task.CompletedTask);
            last[(from, to)] = turn;
            return turn;
        }
    }

    private void Leave(Turn turn, (string From, string To) lane)
    {
        lock (gate)
        {
            if (ReferenceEquals(last.GetValueOrDefault(lane), turn))
            {
                last.Remove(lane);
            }
        }
    }

    internal sealed class Turn(MessageLanes lanes, (string From, string To) lane, Task before)
    {
        private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Completes when all earlier messages of the lane are through.</summary>
        internal Task Begins => before;

        internal Task Ended => ended.Task;

        internal void End()
        {
            if (ended.TrySetResult())
            {
                lanes.Leave(this, lane);
            }
        }
    }
}
