namespace Receivables.Local.Functions.Timers;

/// <summary>
/// Remembers where timers stand, so that a run that was missed while the app was down is made up for.
/// </summary>
internal interface IScheduleStore
{
    /// <summary>Null where nothing is remembered of the timer.</summary>
    Task<TimerStatus?> Read(string timer, CancellationToken cancellation);

    Task Write(string timer, TimerStatus status, CancellationToken cancellation);
}
