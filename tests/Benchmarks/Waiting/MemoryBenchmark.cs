using System.Diagnostics;
using Receivables.Local.MemoryStorage;

namespace Receivables.Benchmarks.Waiting;

/// <summary>
/// 100,000 waiting instances in one process with their storage in memory, which is measured apart; and how soon after a
/// restart the first due timer fires.
/// </summary>
internal sealed class MemoryBenchmark : IBenchmark
{
    private const double MiB = 1024 * 1024;

    public string Name => "memory";

    public async Task<IReadOnlyList<Measurement>> Run()
    {
        using var storage = MemoryAccount.Create();
        await using var crowd = new WaitingCrowd(storage.ConnectionString);
        await crowd.Gather();
        var whole = Held();
        await crowd.Stop();
        var apart = Held();
        var first = await crowd.FirstFiredAfterRestart();
        return
        [
            new("100,000 waiting instances: MiB held, their storage in memory included", whole / MiB, AtMost: 1024),
            new("of that the storage, MiB", apart / MiB),
            new("seconds from a restart to the first due timer, storage in memory", first.TotalSeconds, AtMost: 10),
        ];
    }

    private static long Held()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
