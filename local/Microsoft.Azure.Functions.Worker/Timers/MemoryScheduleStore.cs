using System.Collections.Concurrent;

namespace Receivables.Local.Functions.Timers;

/// <summary>Remembers schedules as long as the host lives.</summary>
internal sealed class MemoryScheduleStore : IScheduleStore
{
    private readonly ConcurrentDictionary<string, TimerStatus> known = new(StringComparer.Ordinal);

    public Task<TimerStatus?> Read(string timer, CancellationToken cancellation) =>
        Task.FromResult(known.GetValueOrDefault(timer));

    public Task Write(string timer, TimerStatus status, CancellationToken cancellation)
    {
        known[timer] = status;
        return Task.CompletedTask;
    }
}
