using System.Collections.Concurrent;
using Receivables.Local.Clock;

namespace Receivables.Local.Mailbox;

/// <summary>
/// Publishes reports, each until it is taken, refused for good or a day old, at the intervals of Event Grid
/// (https://learn.microsoft.com/azure/event-grid/delivery-and-retry). What a kill interrupts is published again.
/// </summary>
internal sealed class MailReports(MailService service, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan GivenUpAfter = TimeSpan.FromHours(24);

    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30), TimeSpan.FromHours(1), TimeSpan.FromHours(3),
        TimeSpan.FromHours(6), TimeSpan.FromHours(12),
    ];

    private readonly ConcurrentDictionary<string, ITimer> waiting = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> inHand = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource stopping = new();

    /// <summary>
    /// Publishes the report when its moment has come; at once where it has. One in hand is left alone.
    /// </summary>
    public void Schedule(string mailId, DeliveryReport report)
    {
        if (!inHand.TryAdd(report.EventId, true))
        {
            return;
        }

        var wait = report.At - clock.GetUtcNow();
        if (wait <= TimeSpan.Zero)
        {
            Start(mailId, report.EventId);
        }
        else
        {
            Wait(mailId, report.EventId, wait);
        }
    }

    public void Forget()
    {
        foreach (var eventId in waiting.Keys)
        {
            Stop(eventId);
        }

        inHand.Clear();
    }

    public void Dispose()
    {
        stopping.Cancel();
        Forget();
    }

    private void Wait(string mailId, string eventId, TimeSpan wait) => waiting[eventId] = clock.CreateTimer(
        _ =>
        {
            Stop(eventId);
            Start(mailId, eventId);
        },
        null, wait, Timeout.InfiniteTimeSpan);

    private void Stop(string eventId)
    {
        if (waiting.TryRemove(eventId, out var timer))
        {
            timer.Dispose();
        }
    }

    private void Start(string mailId, string eventId)
    {
        var busy = (clock as MovableClock)?.Busy($"the report on mail {mailId}");
        _ = Task.Run(async () =>
        {
            using (busy)
            {
                await Publish(mailId, eventId).ConfigureAwait(false);
            }
        });
    }

    private async Task Publish(string mailId, string eventId)
    {
        var mail = service.Find(mailId);
        var report = mail?.Reports.FirstOrDefault(candidate => candidate.EventId == eventId);
        if (mail is null || report is null or { IsDone: true } || service.Events is not { } subscriber)
        {
            inHand.TryRemove(eventId, out _);
            return;
        }

        var attempt = report.Attempts + 1;
        var status = await Post(subscriber, EventGridJson.Report(mail, report), attempt).ConfigureAwait(false);
        if (stopping.IsCancellationRequested)
        {
            return;
        }

        var isTaken = status is >= 200 and <= 204;
        var wait = Waits[Math.Min(attempt, Waits.Length) - 1];
        var isDropped = !isTaken
            && (status is 400 or 401 or 413 || clock.GetUtcNow() + wait > report.At + GivenUpAfter);
        service.Change(
            mailId, report with { Attempts = attempt, IsDone = isTaken || isDropped, IsDropped = isDropped });
        if (isTaken || isDropped)
        {
            inHand.TryRemove(eventId, out _);
        }
        else
        {
            Wait(mailId, eventId, wait);
        }
    }

    private async Task<int> Post(IMailEvents subscriber, string json, int attempt)
    {
        try
        {
            return await subscriber.Post(json, attempt, stopping.Token).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // Whatever keeps a subscriber from answering, the event comes again; Publish gives up after a day.
            return 503;
        }
    }
}
