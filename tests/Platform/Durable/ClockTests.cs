using System.Diagnostics;
using Azure.Data.Tables;
using Microsoft.DurableTask.Client;
using Receivables.Local.Azurite;

namespace Receivables.Platform.Tests.Durable;

/// <summary>
/// A year in under a minute, on the emulator:
/// https://learn.microsoft.com/azure/azure-functions/durable/durable-functions-timers
/// </summary>
[Collection(nameof(Alone))]
public sealed class ClockTests
{
    private const int Instances = 100;
    private const int Days = 365;

    /// <summary>On a machine that is busy with other work the year may take this many times the emulator's own time.</summary>
    private const double Share = 1.5;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Year_of_daily_timers_passes_in_order_and_in_under_a_minute()
    {
        await using var emulator = await AzuriteProcess.StartForTests();
        var fired = new List<(string Instance, DateTime At)>();
        await using var hub = await TestHub.Started(emulator.NewAccount(), null, hub => hub.Orchestrator("Daily", async context =>
        {
            var day = context.GetInput<int>();
            await context.CreateTimer(Due(context.InstanceId, day), CancellationToken.None);
            lock (fired)
            {
                fired.Add((context.InstanceId, context.CurrentUtcDateTime));
            }

            if (day < Days)
            {
                context.ContinueAsNew(day + 1);
            }
        }));
        await Task.WhenAll(Enumerable.Range(0, Instances).Select(number => hub.Run("Daily", 1, $"i{number:D2}")));
        await hub.Clock.WhenQuiet();

        var begun = Stopwatch.GetTimestamp();
        await hub.Clock.MoveTo(TestHub.Start.AddDays(Days + 1));
        var took = Stopwatch.GetElapsedTime(begun);

        Assert.Equal(Instances * Days, fired.Count);
        Assert.Equal(fired.Select(timer => timer.At).Order(), fired.Select(timer => timer.At));
        Assert.All(fired.GroupBy(timer => timer.Instance), own => Assert.Equal(
            Enumerable.Range(1, Days).Select(day => Due(own.Key, day)), own.Select(timer => timer.At)));
        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await hub.Quiet("i00")).RuntimeStatus);
        Assert.True(took < Longest || took < Share * await OfEmulator(emulator), $"The year took {took}.");
    }

    /// <summary>How long the emulator takes now for as many plain updates, as many at a time.</summary>
    private static async Task<TimeSpan> OfEmulator(AzuriteProcess emulator)
    {
        const int part = 20;
        var table = new TableClient(emulator.NewAccount(), "plain");
        await table.CreateAsync();
        var begun = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(Enumerable.Range(0, Instances), new ParallelOptions { MaxDegreeOfParallelism = Instances / 4 }, async (number, cancellation) =>
        {
            for (var day = 0; day < Days / part; day++)
            {
                var row = new TableEntity($"i{number}", $"i{number}") { ["Text"] = new string('x', 500), ["Day"] = day };
                await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
            }
        });
        return Stopwatch.GetElapsedTime(begun) * part;
    }

    /// <summary>Four moments a day, a quarter of the instances at each.</summary>
    private static DateTime Due(string instanceId, int day)
    {
        var number = int.Parse(instanceId.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
        return TestHub.Start.UtcDateTime.AddDays(day).AddHours(number % 4 * 6);
    }
}
