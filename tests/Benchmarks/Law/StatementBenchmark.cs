using System.Diagnostics;
using Receivables.Domain;

namespace Receivables.Benchmarks.Law;

/// <summary>One CAMT.053 file of 100,000 entries, about 100 MiB, read from disk.</summary>
internal sealed class StatementBenchmark : IBenchmark
{
    private const int Entries = 100_000;
    private const double MiB = 1024 * 1024;

    public string Name => "statement";

    public async Task<IReadOnlyList<Measurement>> Run()
    {
        var path = Path.Combine(Path.GetTempPath(), $"statement-{Environment.ProcessId}.xml");
        try
        {
            await Write(path);
            return Measure(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static IReadOnlyList<Measurement> Measure(string path)
    {
        using var stream = File.OpenRead(path);
        var watch = Stopwatch.StartNew();
        var matches = 0;
        var file = BankFile.Read(stream, entry => matches += entry.Action == EntryAction.Match ? 1 : 0);
        var seconds = watch.Elapsed.TotalSeconds;
        if (!file.IsAccepted || matches != Entries) throw new InvalidOperationException(string.Join('\n', file.Faults));

        using var self = Process.GetCurrentProcess();
        return
        [
            new("MiB of a CAMT.053 statement of 100,000 entries", stream.Length / MiB),
            new("seconds to read it", seconds, AtMost: 5),
            new("MiB, the most that the process took meanwhile", self.PeakWorkingSet64 / MiB, AtMost: 200),
        ];
    }

    private static async Task Write(string path)
    {
        await using var file = File.CreateText(path);
        await file.WriteAsync(StatementText.Opening());
        for (var number = 0; number < Entries; number++) await file.WriteAsync(StatementText.Entry(number));
        await file.WriteAsync(StatementText.Closing(Entries));
    }
}
