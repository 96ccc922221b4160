using System.Diagnostics;
using QuestPDF;
using QuestPDF.Drawing;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;
using Receivables.Platform.Tests.Pdf;

namespace Receivables.Benchmarks.Letters;

/// <summary>Letters of two pages with a table and a QR code, one after the other on one thread.</summary>
internal sealed class LettersBenchmark : IBenchmark
{
    private const int WarmUp = 200;
    private const int Count = 1000;

    public string Name => "letters";

    public Task<IReadOnlyList<Measurement>> Run()
    {
        Settings.License = LicenseType.Community;
        foreach (var font in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Fonts"), "*.ttf"))
        {
            using var file = File.OpenRead(font);
            FontManager.RegisterFont(file);
        }

        Draw(WarmUp);
        using var self = Process.GetCurrentProcess();
        var begun = self.TotalProcessorTime;
        var bytes = Draw(Count);
        self.Refresh();
        var took = self.TotalProcessorTime - begun;
        return Task.FromResult<IReadOnlyList<Measurement>>(
        [
            new("letters of two pages with table and QR code a second per core", Count / took.TotalSeconds, AtLeast: 100),
            new("KiB of such a letter", bytes / 1024.0 / Count),
        ]);
    }

    private static long Draw(int count) => Enumerable.Range(0, count).Sum(seed => (long)SampleLetter.Example(seed).GeneratePdf().Length);
}
