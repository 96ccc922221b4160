using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Receivables.Platform.Tests.Host;

/// <summary>A program of the tests' folder, tests/PlatformApp unless said otherwise, as a process of its own.</summary>
internal sealed class AppProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, TaskCompletionSource> said = new(StringComparer.Ordinal);

    private AppProgram(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
    }

    internal string Output
    {
        get { lock (output) { return output.ToString(); } }
    }

    /// <summary>How much of a processor the program has used so far.</summary>
    internal TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <param name="settings">Environment variables of the program.</param>
    /// <param name="arguments">Its command line.</param>
    internal static AppProgram Start(IReadOnlyDictionary<string, string> settings, params string[] arguments) =>
        Start("PlatformApp", settings, arguments);

    /// <param name="project">The folder below tests; the program has its name.</param>
    /// <param name="settings">Environment variables of the program.</param>
    /// <param name="arguments">Its command line.</param>
    internal static AppProgram Start(string project, IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var folder = AppContext.BaseDirectory.Replace(
            $"{Path.DirectorySeparatorChar}Platform{Path.DirectorySeparatorChar}",
            $"{Path.DirectorySeparatorChar}{project}{Path.DirectorySeparatorChar}",
            StringComparison.Ordinal);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, $"Receivables.{project}.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["LOCAL_DATA"] = Path.Combine(Path.GetTempPath(), $"receivables-app-{Guid.NewGuid():N}");
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var program = new AppProgram(Process.Start(start)!);
        program.process.BeginOutputReadLine();
        program.process.BeginErrorReadLine();
        return program;
    }

    /// <summary>Completes with the address when the program says that it runs.</summary>
    internal Task<Uri> WhenRunning() => address.Task.WaitAsync(Patience);

    /// <summary>Completes when the program has written the line.</summary>
    internal Task WhenSaid(string line) => Said(line).Task.WaitAsync(Patience);

    /// <summary>The exit code; does not ask the program to end.</summary>
    internal async Task<int> WhenEnded()
    {
        using var limit = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    /// <summary>Asks the program to end, as a service manager does.</summary>
    internal void Terminate() => Assert.Equal(0, Kill(process.Id, 15));

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (output)
        {
            output.AppendLine(line);
        }

        Said(line.Trim()).TrySetResult();
        const string running = "Running at ";
        if (line.TrimStart().StartsWith(running, StringComparison.Ordinal))
        {
            address.TrySetResult(new Uri(line.Trim()[running.Length..]));
        }
    }

    private TaskCompletionSource Said(string line) => said.GetOrAdd(
        line, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
