using Azure;
using Receivables.Local.Clock;
using Receivables.Local.Functions.Durable;
using Receivables.Local.Functions.Hosting;
using Receivables.Local.Functions.Http;
using Receivables.Local.Functions.Timers;
using Receivables.Local.Mailbox;

namespace Receivables.Local.Functions.Platform;

/// <summary>All that the app does without being asked over HTTP: orchestrations, timers and reports on mails.</summary>
internal sealed class Workload(
    IServiceProvider services,
    Orchestrations orchestrations,
    TimerService timers,
    HttpDispatcher dispatcher,
    StorageAccount storage,
    MailService mail,
    MovableClock clock,
    StartGate gate) : IDisposable
{
    private static readonly TimeSpan ResetPatience = TimeSpan.FromSeconds(30);

    /// <summary>Keeps moves of the clock and resets apart.</summary>
    internal SemaphoreSlim OneAtATime { get; } = new(1, 1);

    /// <summary>Completes when functions that run on start-up have run; then requests are let in.</summary>
    /// <exception cref="HostStartException">The storage account does not answer.</exception>
    internal async Task Start(CancellationToken cancellation)
    {
        try
        {
            await orchestrations.Start(cancellation);
        }
        catch (Exception away) when (away is RequestFailedException or AggregateException)
        {
            throw new HostStartException(
                $"The storage account of setting {StorageAccount.Setting} does not answer: {away.Message}", away);
        }

        await timers.Start(cancellation);
        gate.Open();
        mail.Events = MailWebhook.Of(services, dispatcher, AppAddress.Of(services));
    }

    /// <summary>Begins nothing new and waits for what is under way, as long as the token lets it.</summary>
    internal async Task Stop(CancellationToken cancellation)
    {
        mail.Events = null;
        await timers.Stop();
        await orchestrations.Stop(cancellation);
    }

    /// <summary>Begins nothing new and finishes nothing, as a crash would.</summary>
    internal void Abandon()
    {
        mail.Events = null;
        orchestrations.Abandon();
    }

    /// <summary>
    /// Empties storage and mailbox and sets the clock; then functions that run on start-up run, as after a restart of
    /// the app on an empty account.
    /// </summary>
    /// <param name="at">Where the clock stands then; null stops it where it is.</param>
    /// <exception cref="InvalidOperationException">
    /// The account is not of this machine, or a request does not end; nothing was emptied.
    /// </exception>
    internal async Task Reset(DateTimeOffset? at)
    {
        if (!storage.IsOfThisMachine)
        {
            throw new InvalidOperationException(
                $"Setting {StorageAccount.Setting} names an account that is not of this machine; it is not emptied.");
        }

        await OneAtATime.WaitAsync();
        try
        {
            gate.Close();
            await dispatcher.WhenIdle(ResetPatience);
            await Stop(CancellationToken.None);
            await Empty(at);
        }
        catch (TimeoutException late)
        {
            throw new InvalidOperationException(
                $"A request is still under way after {ResetPatience}; nothing was emptied.", late);
        }
        finally
        {
            gate.Open();
            OneAtATime.Release();
        }
    }

    public void Dispose() => OneAtATime.Dispose();

    private async Task Empty(DateTimeOffset? at)
    {
        try
        {
            await storage.Empty(CancellationToken.None);
            mail.Clear();
            clock.Reset(at ?? clock.GetUtcNow());
        }
        finally
        {
            await Start(CancellationToken.None);
        }
    }
}
