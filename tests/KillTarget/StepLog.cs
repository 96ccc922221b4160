using System.Globalization;
using System.Text;

namespace Receivables.KillTarget;

/// <summary>A line per activity that was run, in a file that every life appends to; it outlives a SIGKILL.</summary>
internal sealed class StepLog : IDisposable
{
    private readonly Lock gate = new();
    private readonly FileStream file;

    internal StepLog(string path) =>
        file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

    internal void Add(string step, int life)
    {
        var line = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{step} {life}\n"));
        lock (gate)
        {
            file.Write(line);
        }
    }

    public void Dispose() => file.Dispose();
}
