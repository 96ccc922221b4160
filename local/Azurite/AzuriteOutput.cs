using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Receivables.Local.Azurite;

/// <summary>What the emulator prints: the ports it listens on, or why it does not.</summary>
internal sealed class AzuriteOutput
{
    private const string Announcement = "service is successfully listening at http://127.0.0.1:";

    private readonly StringBuilder text = new();
    private readonly TaskCompletionSource listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal AzuriteOutput(Process process) => _ = ReadToEnd(process);

    /// <summary>
    /// Completes when both services listen; fails with an <see cref="AzuriteException"/> when the process ends.
    /// </summary>
    internal Task Listening => listening.Task;

    internal int BlobPort { get; private set; }

    internal int TablePort { get; private set; }

    internal string Text
    {
        get
        {
            lock (text)
            {
                return text.ToString();
            }
        }
    }

    private async Task ReadToEnd(Process process)
    {
        try
        {
            await Task.WhenAll(Read(process.StandardOutput), Read(process.StandardError)).ConfigureAwait(false);
        }
        catch (Exception closed) when (closed is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Whoever closes the streams is done with the emulator.
        }

        listening.TrySetException(new AzuriteException($"The storage emulator ended before it was ready:\n{Text}"));
        _ = listening.Task.Exception;
    }

    private async Task Read(StreamReader lines)
    {
        while (await lines.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            if (!Listening.IsCompleted)
            {
                Read(line);
            }
        }
    }

    private void Read(string line)
    {
        lock (text)
        {
            text.AppendLine(line);
            var at = line.IndexOf(Announcement, StringComparison.Ordinal);
            if (at < 0)
            {
                return;
            }

            var port = int.Parse(line[(at + Announcement.Length)..], CultureInfo.InvariantCulture);
            BlobPort = line.StartsWith("Azurite Blob", StringComparison.Ordinal) ? port : BlobPort;
            TablePort = line.StartsWith("Azurite Table", StringComparison.Ordinal) ? port : TablePort;
        }

        if (BlobPort > 0 && TablePort > 0)
        {
            listening.TrySetResult();
        }
    }
}
