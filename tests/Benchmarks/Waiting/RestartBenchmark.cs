using System.Diagnostics;
using Receivables.Local.Azurite;

namespace Receivables.Benchmarks.Waiting;

/// <summary>The same crowd on the emulator, where the whole process holds nothing but the engine; takes some minutes.</summary>
internal sealed class RestartBenchmark : IBenchmark
{
    public string Name => "restart";

    public async Task<IReadOnlyList<Measurement>> Run()
    {
        await using var emulator = await AzuriteProcess.StartForTests();
        await using var crowd = new WaitingCrowd(emulator.NewAccount());
        await Console.Error.WriteLineAsync($"Starting {WaitingCrowd.Count} instances on the emulator ...");
        var began = Stopwatch.GetTimestamp();
        await crowd.Gather();
        var gathered = Stopwatch.GetElapsedTime(began);
        using var self = Process.GetCurrentProcess();
        var resident = self.WorkingSet64 / (1024.0 * 1024);
        await crowd.Stop();
        var first = await crowd.FirstFiredAfterRestart();
        return
        [
            new("instances begun a second on the emulator (two requests each)", WaitingCrowd.Count / gathered.TotalSeconds),
            new("100,000 waiting instances on the emulator: MiB resident in the whole process", resident, AtMost: 1024),
            new("seconds from a restart to the first due timer, 100,000 rows on the emulator", first.TotalSeconds, AtMost: 10),
        ];
    }
}
