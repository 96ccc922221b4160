using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Receivables.Simulation.Tests;

/// <summary>
/// Thousands of seeded worlds. <c>RECEIVABLES_SEED</c> lives one of them again, <c>RECEIVABLES_LIVES</c> sets how many
/// invoices live in all, <c>RECEIVABLES_FIRST_SEED</c> where the seeds begin.
/// </summary>
public sealed class SimulationTests(ITestOutputHelper output)
{
    private const int UsualLives = 40;

    /// <summary>After so many worlds with faults no more are begun.</summary>
    private const int EnoughFaults = 5;

    [Fact]
    public async Task Every_world_keeps_the_invariants()
    {
        var only = Number("RECEIVABLES_SEED");
        var wanted = only is null ? Number("RECEIVABLES_LIVES") ?? UsualLives : 1;
        var next = only ?? Number("RECEIVABLES_FIRST_SEED") ?? 1;
        var first = next--;
        var (lives, mails, deaths) = (0, 0, 0);
        var broken = new ConcurrentQueue<string>();
        var watch = Stopwatch.StartNew();

        var worlds = only is null ? Environment.ProcessorCount * 2 : 1;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, worlds),
            new ParallelOptions { MaxDegreeOfParallelism = worlds },
            async (_, _) =>
            {
                while (Volatile.Read(ref lives) < wanted && broken.Count < EnoughFaults)
                {
                    var seed = Interlocked.Increment(ref next);
                    await using var story = new Story(seed);
                    await Live(story, seed, broken);
                    Interlocked.Add(ref lives, Math.Max(1, story.Lives));
                    Interlocked.Add(ref mails, story.Mails);
                    Interlocked.Add(ref deaths, story.Deaths);
                }
            });

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{lives} lives in worlds {first} to {next}: {mails} mails, {deaths} deaths of the application, {watch.Elapsed.TotalSeconds:F0} s, {lives / watch.Elapsed.TotalSeconds:F0} lives a second"));
        Assert.True(broken.IsEmpty, string.Join(Environment.NewLine, broken));
    }

    private async Task Live(Story story, int seed, ConcurrentQueue<string> broken)
    {
        try
        {
            var faults = await story.Live();
            if (faults.Count > 0)
            {
                broken.Enqueue($"RECEIVABLES_SEED={seed}:{Environment.NewLine}  {string.Join(Environment.NewLine + "  ", faults.Take(8))}");
            }
        }
        catch (Exception failure)
        {
            broken.Enqueue($"RECEIVABLES_SEED={seed}: {failure}");
        }

        if (Number("RECEIVABLES_SEED") is not null)
        {
            foreach (var line in story.Told)
            {
                output.WriteLine(line);
            }
        }
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;
}
