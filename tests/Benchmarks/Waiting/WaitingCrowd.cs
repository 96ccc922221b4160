using System.Diagnostics;
using System.Globalization;
using Azure.Data.Tables;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Receivables.Local.Clock;
using Receivables.Local.DurableEngine;

namespace Receivables.Benchmarks.Waiting;

/// <summary>Instances that all wait, each for a moment of its own in the months to come and for an event.</summary>
internal sealed class WaitingCrowd(string connection) : IAsyncDisposable
{
    public const int Count = 100_000;

    private static readonly DateTimeOffset Begin = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly TaskCompletionSource fired = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private MovableClock? clock;
    private DurableEngine? engine;

    /// <summary>Starts all and answers when all wait.</summary>
    public async Task Gather()
    {
        await Start(Begin);
        await Parallel.ForEachAsync(Enumerable.Range(0, Count), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (number, cancellation) =>
            await engine!.Client.ScheduleNewOrchestrationInstanceAsync(
                "Wait", number, new StartOrchestrationOptions(Id(number)), cancellation));
        await clock!.WhenQuiet();
    }

    public async Task Stop()
    {
        if (engine is not null)
        {
            await engine.DisposeAsync();
        }

        clock?.Dispose();
        (engine, clock) = (null, null);
    }

    public async ValueTask DisposeAsync() => await Stop();

    /// <summary>A new engine at the moment at which the first timer is due, from its start until that timer fires.</summary>
    public async Task<TimeSpan> FirstFiredAfterRestart()
    {
        var begun = Stopwatch.GetTimestamp();
        await Start(Due(0));
        await fired.Task;
        var took = Stopwatch.GetElapsedTime(begun);
        await clock!.WhenQuiet();
        return took;
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"DEMO|2026-{number:D6}");

    private static DateTimeOffset Due(int number) => Begin.AddDays(14).AddMinutes(number);

    private async Task Start(DateTimeOffset at)
    {
        clock = new MovableClock(at);
        var functions = new DurableFunctionTable().AddOrchestrator("Wait", async context =>
        {
            using var over = new CancellationTokenSource();
            var due = context.CreateTimer(Due(context.GetInput<int>()).UtcDateTime, over.Token);
            if (await Task.WhenAny(due, context.WaitForExternalEvent<string>("nudge")) == due)
            {
                fired.TrySetResult();
            }

            await over.CancelAsync();
            return null;
        });
        engine = new DurableEngine(new TableServiceClient(connection), functions, new() { Clock = clock });
        await engine.StartAsync();
    }
}
