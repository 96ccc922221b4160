using System.Diagnostics;
using System.Text;
using Receivables.Domain;

namespace Receivables.Benchmarks.Law;

/// <summary>Uploads of ten megabytes, the most that is let in, in honest and in hostile shapes, given to both readers.</summary>
internal sealed class UploadsBenchmark : IBenchmark
{
    private const int Rounds = 3;

    public string Name => "uploads";

    public Task<IReadOnlyList<Measurement>> Run() => Task.FromResult<IReadOnlyList<Measurement>>(
        [.. UploadShapes.All().Select(shape => Measure(shape.Name, Encoding.UTF8.GetBytes(shape.Text)))]);

    private static Measurement Measure(string name, byte[] content)
    {
        var best = TimeSpan.MaxValue;
        var result = "";
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            var bank = BankFile.Read(new MemoryStream(content, writable: false));
            var statement = watch.Elapsed;
            var invoice = UblDocument.Read(new MemoryStream(content, writable: false));
            var slower = watch.Elapsed - statement > statement ? watch.Elapsed - statement : statement;
            if (slower < best) best = slower;
            result = bank.IsAccepted ? $"{bank.Entries.Count()} entries read"
                : invoice.Invoice is not null ? "an invoice read"
                : "refused";
        }

        return new Measurement($"seconds for 10 MiB of {name}: {result}", best.TotalSeconds, AtMost: 1);
    }
}
