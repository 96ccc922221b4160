using System.Globalization;
using Azure.Data.Tables;
using Microsoft.DurableTask.Client;
using Receivables.Local.Azurite;
using Receivables.Local.DurableEngine;

namespace Receivables.Platform.Tests.Durable;

/// <summary>
/// A process that is killed again and again, half the times at a storage request, half at a random moment:
/// https://learn.microsoft.com/azure/azure-functions/durable/durable-functions-orchestrations#reliability
/// <c>RECEIVABLES_KILLS</c> says how often (40 unless set), <c>RECEIVABLES_SEED</c> repeats a run.
/// </summary>
[Collection(nameof(Alone))]
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Instances = 500;
    private const int Generations = 3;

    /// <summary>Together the killed lives send fewer requests than the work takes, so that there is work left.</summary>
    private const int RequestsOfKilledLives = 12_000;

    [Fact]
    public async Task Killed_process_loses_nothing_and_repeats_no_stored_step()
    {
        var kills = Setting("RECEIVABLES_KILLS", 40);
        var seed = Setting("RECEIVABLES_SEED", 20260202);
        output.WriteLine($"Seed {seed}, {kills} kills.");
        await using var emulator = await AzuriteProcess.StartForTests();
        var connection = emulator.NewAccount();
        using var lives = new KilledLives(connection, Instances);

        await Kill(lives, kills, new Random(seed), RequestsOfKilledLives / kills);
        Assert.True(await InFlight(connection) > 0, "No work was left after the last kill; raise the number of instances.");
        await lives.LiveOn();

        await CheckInstances(connection, lives.Runs());
        output.WriteLine($"{lives.Runs().Sum(step => step.Count())} activities run for {lives.Runs().Count} steps.");
    }

    private static async Task Kill(KilledLives lives, int kills, Random random, int requests)
    {
        for (var kill = 0; kill < kills; kill++)
        {
            if (kill % 2 == 0)
            {
                await lives.DieAtRequest(random.Next(requests / 4, (2 * requests) - (requests / 4)), afterWork: kill % 4 == 0);
            }
            else
            {
                await lives.KillAfter(TimeSpan.FromMilliseconds(random.Next(10, 400)));
            }
        }
    }

    private static async Task<int> InFlight(string connection)
    {
        var count = 0;
        await foreach (var row in Table(connection).QueryAsync<TableEntity>("Status ne 'Completed'", select: ["PartitionKey"]))
        {
            count += row.PartitionKey.Length > 0 ? 1 : 0;
        }

        return count;
    }

    /// <summary>
    /// Every orchestration has all its steps once and in order; every step counts with the last life that ran it, so
    /// none was run again after it was stored; no life ran a step twice; and there is no instance that should not be.
    /// </summary>
    private static async Task CheckInstances(string connection, ILookup<string, int> runs)
    {
        var store = new InstanceStore(Table(connection));
        for (var number = 0; number < Instances; number++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"j{number:D3}");
            var state = (await store.Load(id, CancellationToken.None))!.State;
            Assert.Equal(OrchestrationRuntimeStatus.Completed, state.Status);
            Assert.Empty(state.Outbox);
            var result = state.History.OfType<ExecutionCompleted>().Single().Result!;
            Assert.Equal(Expected(id, runs), result);
        }

        Assert.All(runs, step => Assert.Equal(step.Distinct(), step));
        Assert.Equal(Instances * (1 + Generations), await Count(connection));
    }

    private static string Expected(string id, ILookup<string, int> runs)
    {
        var steps = Enumerable.Range(1, Generations).Select(generation => $"{id}.{generation}").SelectMany(name => new[]
        {
            Last(runs, $"{name}.first"), $"{name}.timer", Last(runs, $"{name}.detour"), $"{name}.self", $"{name}.called",
            Last(runs, $"{name}.left"), Last(runs, $"{name}.right"),
        });
        return $"[{string.Join(',', steps.Select(step => $"\"{step}\""))}]";
    }

    private static string Last(ILookup<string, int> runs, string step) => $"{step}@{runs[step].Max()}";

    private static async Task<int> Count(string connection)
    {
        var count = 0;
        await foreach (var row in Table(connection).QueryAsync<TableEntity>("Status eq 'Completed'", select: ["PartitionKey"]))
        {
            count += row.PartitionKey.Length > 0 ? 1 : 0;
        }

        return count;
    }

    private static TableClient Table(string connection) => new(connection, "KillInstances");

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var set) ? set : otherwise;
}
