using System.Net.Http.Json;
using System.Text.Json;
using Azure;
using Azure.Core;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Receivables.Functions;
using Receivables.Local.Clock;
using Receivables.Local.Functions;
using Receivables.Local.Mailbox;
using Receivables.Local.MemoryStorage;
using Receivables.Local.Wire;

namespace Receivables.Simulation.Tests;

/// <summary>
/// The real application in this process, over storage in memory, a mail service and a clock that the simulation moves.
/// It can die at any request and start again on what was stored.
/// </summary>
internal sealed class World : IAsyncDisposable
{
    /// <summary>A caller that gets no answer asks again so often; a system that stays away longer is a fault.</summary>
    private const int MostAttempts = 50;

    private readonly bool swallowsEvents;
    private readonly Complaints log = new();
    private LocalFunctionsHost? host;
    private volatile bool isDead;
    private CancellationTokenSource? moving;
    private long stamps;
    private string? lastAnswer;

    private World(DateTimeOffset start, bool swallowsEvents)
    {
        this.swallowsEvents = swallowsEvents;
        Clock = new MovableClock(start) { Patience = TimeSpan.FromSeconds(60) };
        Account = MemoryAccount.Create();
        Mail = MailService.InMemory(Clock);
        Account.OnRequest = OnRequest;
        Mail.Watch.OnRequest = OnRequest;
    }

    public MovableClock Clock { get; }

    public MemoryAccount Account { get; }

    public MailService Mail { get; }

    public LocalFunctionsHost Host => host ?? throw new InvalidOperationException("The application is not running.");

    /// <summary>Is told of every request that reaches storage or the mail service, before and after its work.</summary>
    public RequestHook? Watcher { get; set; }

    /// <summary>What the application complained about, for whoever looks into a fault.</summary>
    public IEnumerable<string> Complaints => log.Said;

    public int Deaths { get; private set; }

    public bool IsDead => isDead;

    public static async Task<World> Begins(DateTimeOffset start, bool swallowsEvents = false)
    {
        var world = new World(start, swallowsEvents);
        await world.Start();
        return world;
    }

    /// <summary>Orders what happens in this world, also within one instant of its clock.</summary>
    public long Stamp() => Interlocked.Increment(ref stamps);

    /// <summary>A plan of faults whose crashes kill this application rather than the process of the test.</summary>
    public FaultPlan Plan(int seed, FaultRates rates) => FaultPlan.Seeded(seed, rates, Die);

    /// <summary>Posts until the application has answered; the same request twice is the same request.</summary>
    public async Task<(int Status, JsonElement Body)> Post(string path, object body)
    {
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            if (await TryPost(path, body) is { } answer)
            {
                return answer;
            }

            await Revive();
        }

        throw new TimeoutException($"{path} gives no answer in {MostAttempts} attempts, last: {lastAnswer}");
    }

    /// <summary>One attempt; null where the caller learns nothing: no answer, or one that says to come back.</summary>
    public async Task<(int Status, JsonElement Body)?> TryPost(string path, object body)
    {
        try
        {
            using var answer = await Host.Client.PostAsJsonAsync(path, body);
            var text = await answer.Content.ReadAsStringAsync();
            lastAnswer = $"{(int)answer.StatusCode} {text}";
            return (int)answer.StatusCode is >= 500 or 429
                ? null
                : ((int)answer.StatusCode, text.Length == 0 ? default : JsonElement.Parse(text));
        }
        catch (Exception gone) when (isDead || gone is HttpRequestException)
        {
            return null;
        }
    }

    public async Task<JsonElement> Get(string path)
    {
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            if (await TryGet(path) is { } answer)
            {
                return answer;
            }

            await Revive();
        }

        throw new TimeoutException($"{path} gives no answer in {MostAttempts} attempts, last: {lastAnswer}");
    }

    public async Task<JsonElement?> TryGet(string path)
    {
        try
        {
            using var answer = await Host.Client.GetAsync(path);
            var text = await answer.Content.ReadAsStringAsync();
            lastAnswer = $"{(int)answer.StatusCode} {text}";
            return answer.IsSuccessStatusCode
                ? JsonElement.Parse(text)
                : (int)answer.StatusCode >= 500 ? null : JsonElement.Parse($"{{\"status\":{(int)answer.StatusCode}}}");
        }
        catch (Exception gone) when (isDead || gone is HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Moves time; an application that dies on the way is started again at that moment and goes on.</summary>
    public async Task MoveTo(DateTimeOffset moment)
    {
        while (moment > Clock.GetUtcNow())
        {
            await Revive();
            var death = new CancellationTokenSource();
            Volatile.Write(ref moving, death);
            try
            {
                if (!isDead)
                {
                    await Clock.MoveTo(moment, death.Token);
                }
            }
            catch (OperationCanceledException) when (isDead)
            {
                // Time stands where the application died.
            }

            Volatile.Write(ref moving, null);
        }

        await Clock.WhenQuiet();
        await Revive();
    }

    /// <summary>Starts the application again where it died; does nothing where it lives.</summary>
    public async Task Revive()
    {
        while (isDead)
        {
            await Clock.WhenQuiet();
            if (host is { } dead)
            {
                host = null;
                await dead.DisposeAsync();
            }

            Deaths++;
            isDead = false;
            try
            {
                await Start();
            }
            catch (Exception) when (isDead)
            {
                // It died while starting; nothing of it runs.
            }
        }
    }

    /// <summary>Stops the application as an operator does and starts it anew.</summary>
    public async Task Restart()
    {
        await Host.DisposeAsync();
        await Start();
    }

    public async ValueTask DisposeAsync()
    {
        if (host is not null)
        {
            await host.DisposeAsync();
        }

        Mail.Dispose();
        Account.Dispose();
        Clock.Dispose();
    }

    private async Task Start()
    {
        host = await LocalFunctionsHost.StartAsync(
            new LocalHostOptions
            {
                Assembly = typeof(ReceivablesApp).Assembly,
                Account = Account,
                Clock = Clock,
                Mail = Mail,
                DrainTime = TimeSpan.FromSeconds(1),
                SwallowEventsOfAbandonedWaiters = swallowsEvents,
            },
            builder =>
            {
                builder.ConfigureFunctionsWebApplication().AddReceivables();
                builder.Logging.ClearProviders().AddProvider(log);
            });
        await Clock.WhenQuiet();
    }

    private void Die()
    {
        isDead = true;
        host?.Abandon();
        Volatile.Read(ref moving)?.Cancel();
        throw new OperationCanceledException("The process is gone.");
    }

    private ValueTask OnRequest(RequestFacts facts, RequestMoment moment) =>
        isDead
            ? throw new OperationCanceledException("The process is gone.")
            : Watcher?.Invoke(facts, moment) ?? ValueTask.CompletedTask;
}
