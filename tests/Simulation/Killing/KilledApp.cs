using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Receivables.Simulation.Tests;

/// <summary>The application as a process of its own, killed again and again; whoever asks it asks until it answers.</summary>
internal sealed class KilledApp : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    private readonly string folder = Directory.CreateTempSubdirectory("receivables-killed-").FullName;
    private readonly HttpClient client = new() { Timeout = TimeSpan.FromMinutes(2) };
    private readonly string connection;
    private Process? process;

    private Uri Address { get; set; } = new("http://localhost/");

    public KilledApp(string connection)
    {
        this.connection = connection;
        client.DefaultRequestHeaders.Add("x-functions-key", "local");
    }

    public string Mailbox => Path.Combine(folder, "mailbox");

    public int Deaths { get; private set; }

    public async Task Start()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "Receivables.KilledApp.dll"), connection, Mailbox, Path.Combine(folder, "clock")];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        process = Process.Start(start)!;
        var address = await process.StandardOutput.ReadLineAsync().WaitAsync(LongestStart)
            ?? throw new InvalidOperationException("The application ended before it served.");
        Address = new Uri(address);
    }

    /// <summary>SIGKILL after that time, whatever it is doing then; and a new life.</summary>
    public async Task KillAfter(TimeSpan wait)
    {
        await Task.Delay(wait);
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Deaths++;
        await Start();
    }

    public Task<JsonElement> Get(string path) => Ask(() => client.GetAsync(new Uri(Address, path)));

    public Task<JsonElement> Post(string path, object body) => Ask(() => client.PostAsJsonAsync(new Uri(Address, path), body));

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process?.Dispose();
        client.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<JsonElement> Ask(Func<Task<HttpResponseMessage>> request)
    {
        for (var patience = Stopwatch.StartNew(); ;)
        {
            try
            {
                using var answer = await request();
                var text = await answer.Content.ReadAsStringAsync();
                if (answer.IsSuccessStatusCode)
                {
                    return text.Length == 0 ? default : JsonElement.Parse(text);
                }

                if ((int)answer.StatusCode is < 500 and not 409 || patience.Elapsed > LongestStart * 2)
                {
                    throw new InvalidOperationException($"{answer.RequestMessage!.RequestUri} answered {(int)answer.StatusCode}: {text}");
                }
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException && patience.Elapsed < LongestStart * 2)
            {
                // It was killed, and its next life is not there yet.
            }

            await Task.Delay(20);
        }
    }
}
