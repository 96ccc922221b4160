namespace Receivables.Local.Clock;

/// <summary>One timer on a <see cref="MovableClock"/>; the clock keeps those that have a due moment in order.</summary>
internal sealed class ClockTimer(MovableClock clock, TimerCallback callback, object? state) : ITimer
{
    /// <summary>The moment on the clock at which the timer fires next; null while it is switched off.</summary>
    internal DateTimeOffset? Due { get; set; }

    /// <summary>Breaks ties between timers of the same moment: first set, first fired.</summary>
    internal long Order { get; set; }

    internal TimeSpan Period { get; set; } = Timeout.InfiniteTimeSpan;

    public bool Change(TimeSpan dueTime, TimeSpan period) => clock.Change(this, dueTime, period);

    internal void Fire() => callback(state);

    public void Dispose() => clock.Remove(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
