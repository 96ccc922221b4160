using System.Collections.Concurrent;

namespace Receivables.Local.Clock;

/// <summary>
/// The time of the local platform. It runs with real time until <see cref="Reset"/> or <see cref="MoveTo"/> is first
/// called; from then on it stands still between moves. A move fires every timer that is due by its target, in order,
/// each at its own instant, and waits after each instant until no work is in flight.
/// </summary>
/// <remarks>
/// A timer callback must return quickly and, where it starts work on another thread, take <see cref="Busy"/> before it
/// returns; otherwise the clock would move on before the work is done. Work that is in flight must not wait on this
/// clock: it would wait for a move that waits for it.
/// </remarks>
public sealed class MovableClock : TimeProvider, IDisposable
{
    private readonly Lock gate = new();
    private readonly SemaphoreSlim oneMoveAtATime = new(1, 1);
    private readonly PriorityQueue<ClockTimer, (DateTimeOffset Due, long Order)> timers = new();
    private readonly ConcurrentDictionary<long, string> work = new();
    private readonly ITimer realTime;
    private DateTimeOffset? standingAt;
    private TaskCompletionSource quiet = Completed();
    private long lastOrder;
    private long lastWork;
    private int busy;

    /// <summary>A clock that runs with real time, or stands still at <paramref name="at"/>.</summary>
    public MovableClock(DateTimeOffset? at = null)
    {
        standingAt = at?.ToUniversalTime();
        realTime = System.CreateTimer(_ => FireRealTime(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How long a move waits for work in flight before it gives up with a message that names the work.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether the clock stands still between moves.</summary>
    public bool StandsStill
    {
        get { lock (gate) { return standingAt is not null; } }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) { return Now(); }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new ClockTimer(this, callback, state);
        Change(timer, dueTime, period);
        return timer;
    }

    /// <summary>Marks work in flight until the result is disposed; moves and <see cref="WhenQuiet"/> wait for it.</summary>
    /// <param name="what">Names the work in the message of a move that waited too long.</param>
    public IDisposable Busy(string what)
    {
        var id = Interlocked.Increment(ref lastWork);
        work[id] = what;
        lock (gate)
        {
            if (busy++ == 0)
            {
                quiet = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }

        return new WorkInFlight(this, id);
    }

    /// <summary>Completes when no work is in flight; throws <see cref="TimeoutException"/> after <see cref="Patience"/>.</summary>
    public async Task WhenQuiet(CancellationToken cancellation = default)
    {
        Task done;
        lock (gate) { done = quiet.Task; }
        try
        {
            await done.WaitAsync(Patience, System, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutException late)
        {
            var names = string.Join(", ", work.Values.Distinct().Take(10));
            throw new TimeoutException($"The clock waited {Patience} for work in flight: {names}.", late);
        }
    }

    /// <summary>The earliest moment at which a timer is due; null when none is set.</summary>
    public DateTimeOffset? NextDue()
    {
        lock (gate) { return Peek()?.Due; }
    }

    /// <summary>Stops the clock at <paramref name="at"/>, earlier or later than now, and fires nothing.</summary>
    public void Reset(DateTimeOffset at)
    {
        lock (gate) { standingAt = at.ToUniversalTime(); }
    }

    /// <summary>
    /// Moves the clock forward to <paramref name="target"/>, firing what is due by then (inclusive), and leaves it
    /// standing there. Throws <see cref="ArgumentOutOfRangeException"/> for a moment in the past of the clock.
    /// </summary>
    /// <returns>How many timers fired.</returns>
    public async Task<int> MoveTo(DateTimeOffset target, CancellationToken cancellation = default)
    {
        await oneMoveAtATime.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            StandStillBefore(target);
            var fired = 0;
            await WhenQuiet(cancellation).ConfigureAwait(false);
            while (AdvanceToNextDue(target) is { Count: > 0 } due)
            {
                due.ForEach(timer => timer.Fire());
                fired += due.Count;
                await WhenQuiet(cancellation).ConfigureAwait(false);
            }

            return fired;
        }
        finally
        {
            oneMoveAtATime.Release();
        }
    }

    public void Dispose()
    {
        realTime.Dispose();
        oneMoveAtATime.Dispose();
    }

    internal bool Change(ClockTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            timer.Period = period;
            timer.Order = ++lastOrder;
            timer.Due = dueTime == Timeout.InfiniteTimeSpan ? null : Later(Now(), dueTime);
            if (timer.Due is { } due)
            {
                timers.Enqueue(timer, (due, timer.Order));
            }

            WakeInRealTime();
            return true;
        }
    }

    internal void Remove(ClockTimer timer)
    {
        lock (gate)
        {
            timer.Due = null;
            timer.Order = 0;
        }
    }

    private static TaskCompletionSource Completed()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }

    private static DateTimeOffset Later(DateTimeOffset now, TimeSpan wait) =>
        wait <= TimeSpan.Zero ? now : now > DateTimeOffset.MaxValue - wait ? DateTimeOffset.MaxValue : now + wait;

    private DateTimeOffset Now() => standingAt ?? System.GetUtcNow();

    private void StandStillBefore(DateTimeOffset target)
    {
        lock (gate)
        {
            standingAt = Now();
            if (target < standingAt)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(target), target, $"The clock stands at {standingAt:O} and only moves forward.");
            }
        }
    }

    /// <summary>Sets the clock to the next due moment up to the target and takes out all timers of that moment.</summary>
    private List<ClockTimer> AdvanceToNextDue(DateTimeOffset target)
    {
        lock (gate)
        {
            var next = Peek()?.Due;
            if (next is null || next > target)
            {
                standingAt = target.ToUniversalTime();
                return [];
            }

            standingAt = next > standingAt ? next.Value.ToUniversalTime() : standingAt;
            return TakeDue();
        }
    }

    private List<ClockTimer> TakeDue()
    {
        var due = new List<ClockTimer>();
        var now = Now();
        while (Peek() is { } timer && timer.Due <= now)
        {
            timers.Dequeue();
            due.Add(timer);
            timer.Due = null;
            if (timer.Period > TimeSpan.Zero)
            {
                timer.Due = Later(now, timer.Period);
                timer.Order = ++lastOrder;
                timers.Enqueue(timer, (timer.Due.Value, timer.Order));
            }
        }

        return due;
    }

    /// <summary>The first timer that is still set as it was queued; entries that were changed since are dropped.</summary>
    private ClockTimer? Peek()
    {
        while (timers.TryPeek(out var timer, out var priority))
        {
            if (timer.Due == priority.Due && timer.Order == priority.Order)
            {
                return timer;
            }

            timers.Dequeue();
        }

        return null;
    }

    private void WakeInRealTime()
    {
        if (standingAt is not null || Peek()?.Due is not { } due)
        {
            return;
        }

        var wait = due - System.GetUtcNow();
        var longest = TimeSpan.FromDays(1);
        realTime.Change(
            wait < TimeSpan.Zero ? TimeSpan.Zero : wait > longest ? longest : wait, Timeout.InfiniteTimeSpan);
    }

    private void FireRealTime()
    {
        List<ClockTimer> due;
        lock (gate)
        {
            if (standingAt is not null)
            {
                return;
            }

            due = TakeDue();
            WakeInRealTime();
        }

        due.ForEach(timer => timer.Fire());
    }

    private void Done(long id)
    {
        work.TryRemove(id, out _);
        TaskCompletionSource? done = null;
        lock (gate)
        {
            if (--busy == 0)
            {
                done = quiet;
            }
        }

        done?.SetResult();
    }

    private sealed class WorkInFlight(MovableClock clock, long id) : IDisposable
    {
        private int disposed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref disposed, 1) == 0)
            {
                clock.Done(id);
            }
        }
    }
}
