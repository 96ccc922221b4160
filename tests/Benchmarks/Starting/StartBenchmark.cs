using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Receivables.Local.Azurite;

namespace Receivables.Benchmarks.Starting;

/// <summary>The built program from the start of its process to its first answered request, the emulator up.</summary>
internal sealed class StartBenchmark : IBenchmark
{
    private const int Rounds = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public string Name => "start";

    public async Task<IReadOnlyList<Measurement>> Run()
    {
        await using var emulator = await AzuriteProcess.StartForTests();
        var fresh = new List<double>();
        var again = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var account = emulator.NewAccount();
            fresh.Add(await FirstAnswer(account));
            again.Add(await FirstAnswer(account));
        }

        return
        [
            new("seconds from process start to first answered request, on an empty account", Median(fresh), AtMost: 2),
            new("the same, on an account in use", Median(again), AtMost: 2),
        ];
    }

    private static double Median(List<double> figures) => figures.Order().ElementAt(figures.Count / 2);

    private static async Task<double> FirstAnswer(string account)
    {
        var port = FreePort();
        var data = Directory.CreateTempSubdirectory("receivables-start-");
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        var program = Path.Combine(AppContext.BaseDirectory, "Receivables.Functions.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--port", $"{port}"]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["AzureWebJobsStorage"] = account;
        start.Environment["LOCAL_DATA"] = data.FullName;
        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        try
        {
            await Answered(client, begun, process, output);
            return Stopwatch.GetElapsedTime(begun).TotalSeconds;
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
            data.Delete(recursive: true);
        }
    }

    private static async Task Answered(HttpClient client, long begun, Process process, Task<string> output)
    {
        while (Stopwatch.GetElapsedTime(begun) < Patience)
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException("The program ended before it answered: " + await output);
            }

            try
            {
                using var response = await client.GetAsync(new Uri("/health/live", UriKind.Relative));
                response.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException refused) when (refused.StatusCode is null)
            {
                await Task.Delay(5);
            }
        }

        throw new TimeoutException($"No answer within {Patience}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
