using Receivables.Local.Azurite;

namespace Receivables.Benchmarks.Engine;

/// <summary>
/// Whole short orchestrations, and events to waiting ones, a second; and the same requests without the engine.
/// </summary>
internal sealed class EngineBenchmark : IBenchmark
{
    private const int Count = 3000;
    private const int Rounds = 3;

    public string Name => "engine";

    public async Task<IReadOnlyList<Measurement>> Run()
    {
        await using var emulator = await AzuriteProcess.StartForTests();
        using var replay = new Replay(emulator, MeasuredHub.AtATime);
        await using var hub = await MeasuredHub.Start(emulator);
        var recorded = await Record(hub);
        var life = (Engine: new List<double>(), Alone: new List<double>());
        var raise = (Engine: new List<double>(), Alone: new List<double>());
        long lifeRequests = 0;
        long eventRequests = 0;
        for (var round = 0; round < Rounds; round++)
        {
            lifeRequests += await Requests(hub, async () => life.Engine.Add(Rate(await hub.Run("Greet", $"life{round}-", Count))));
            life.Alone.Add(Rate(await replay.Measure(hub.Table, [], recorded.Lives)));
            await hub.Run("Wait", $"wait{round}-", Count);
            eventRequests += await Requests(hub, async () => raise.Engine.Add(Rate(await hub.Raise($"wait{round}-", Count))));
            raise.Alone.Add(Rate(await replay.Measure(hub.Table, recorded.Waits, recorded.Events)));
        }

        return
        [
            new("storage requests of start + one activity + completion", (double)lifeRequests / Count / Rounds, AtMost: 6),
            new("start + one activity + completion a second", Median(life.Engine)),
            new("as many requests of the same kind without the engine, in lives a second", Median(life.Alone)),
            new("ratio", Median(life.Engine) / Median(life.Alone), AtLeast: 0.7),
            new("storage requests of one event to a waiting instance", (double)eventRequests / Count / Rounds, AtMost: 3),
            new("events to waiting instances a second", Median(raise.Engine)),
            new("as many requests of the same kind without the engine, in events a second", Median(raise.Alone)),
            new("ratio", Median(raise.Engine) / Median(raise.Alone), AtLeast: 0.7),
        ];
    }

    private static async Task<Recorded> Record(MeasuredHub hub)
    {
        hub.Requests.IsOn = true;
        await hub.Run("Greet", "record-life", Count);
        var lives = hub.Requests.Take();
        await hub.Run("Wait", "record-wait", Count);
        var waits = hub.Requests.Take();
        await hub.Raise("record-wait", Count);
        hub.Requests.IsOn = false;
        return new Recorded(lives, waits, hub.Requests.Take());
    }

    private static async Task<long> Requests(MeasuredHub hub, Func<Task> work)
    {
        var before = hub.Requests.Count;
        await work();
        return hub.Requests.Count - before;
    }

    private static double Rate(TimeSpan took) => Count / took.TotalSeconds;

    private static double Median(List<double> figures) => figures.Order().ElementAt(figures.Count / 2);

    private sealed record Recorded(
        IReadOnlyList<IReadOnlyList<RecordedRequest>> Lives,
        IReadOnlyList<IReadOnlyList<RecordedRequest>> Waits,
        IReadOnlyList<IReadOnlyList<RecordedRequest>> Events);
}
