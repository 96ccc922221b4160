namespace Receivables.Local.Mailbox;

/// <summary>
/// The sending limits. Refused requests count too, as the documentation warns: who keeps trying stays refused
/// (https://learn.microsoft.com/azure/communication-services/concepts/service-limits).
/// </summary>
internal sealed class MailLimit(MailBehaviour behaviour, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly Queue<DateTimeOffset> requests = new();

    /// <summary>Counts a request; how long to wait where it is one too many, else null.</summary>
    public TimeSpan? Count()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            while (requests.TryPeek(out var oldest) && oldest <= now - TimeSpan.FromHours(1))
            {
                requests.Dequeue();
            }

            var wait = Longer(
                Wait(behaviour.PerMinute, TimeSpan.FromMinutes(1), now),
                Wait(behaviour.PerHour, TimeSpan.FromHours(1), now));
            requests.Enqueue(now);
            return wait > TimeSpan.Zero ? wait : null;
        }
    }

    public void Forget()
    {
        lock (gate) { requests.Clear(); }
    }

    /// <summary>
    /// Zero while there is room; else the time until enough requests, this one included, are too old to count.
    /// </summary>
    private TimeSpan Wait(int? limit, TimeSpan window, DateTimeOffset now)
    {
        if (limit is not { } most)
        {
            return TimeSpan.Zero;
        }

        var counted = requests.Where(moment => moment > now - window).ToList();
        return counted.Count < most ? TimeSpan.Zero : counted.Append(
            now).ElementAt(counted.Count + 1 - most) + window - now;
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
