using System.Diagnostics;
using System.Globalization;

namespace Receivables.Platform.Tests.Durable;

/// <summary>Runs the process of tests/KillTarget life after life on one storage and one log.</summary>
internal sealed class KilledLives(string connection, int instances) : IDisposable
{
    /// <summary>What a shell reports for SIGKILL.</summary>
    private const int Killed = 128 + 9;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly string log = Path.Combine(Path.GetTempPath(), $"receivables-kill-{Guid.NewGuid():N}.log");

    /// <summary>How many lives have begun.</summary>
    public int Count { get; private set; }

    /// <summary>A life that dies by its own hand at the n-th storage request.</summary>
    public async Task DieAtRequest(int number, bool afterWork)
    {
        using var process = Begin(number, afterWork);
        await End(process, Killed);
    }

    /// <summary>A life that is killed from outside some time after its engine has started.</summary>
    public async Task KillAfter(TimeSpan wait)
    {
        using var process = Begin(dieAtRequest: 0, afterWork: false);
        await process.StandardOutput.ReadLineAsync();
        await Task.Delay(wait);
        process.Kill();
        await End(process, Killed);
    }

    /// <summary>A life that may do all that is left.</summary>
    public async Task LiveOn()
    {
        using var process = Begin(dieAtRequest: 0, afterWork: false);
        await End(process, 0);
    }

    /// <summary>Which steps were run in which life, in the order in which they were.</summary>
    public ILookup<string, int> Runs() => File.ReadLines(log)
        .Select(line => line.Split(' '))
        .ToLookup(parts => parts[0], parts => int.Parse(parts[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    public void Dispose() => File.Delete(log);

    private Process Begin(int dieAtRequest, bool afterWork)
    {
        Count++;
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "Receivables.KillTarget.dll"), connection, log,
            Count.ToString(CultureInfo.InvariantCulture), instances.ToString(CultureInfo.InvariantCulture),
            dieAtRequest.ToString(CultureInfo.InvariantCulture), afterWork.ToString(),
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    private async Task End(Process process, int expected)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Longest);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }

        Assert.True(
            process.ExitCode == expected,
            $"Life {Count} ended with {process.ExitCode} instead of {expected}:\n{await output}\n{await errors}");
    }
}
