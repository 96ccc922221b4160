using Receivables.Local.DurableEngine;

namespace Receivables.Functions.Tests.Replay;

/// <summary>The history of one orchestration as a release left it: a file whose first line is the instance's id.</summary>
internal sealed record RecordedHistory(string Name, string InstanceId, IReadOnlyList<HistoryRecord> Records)
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Replay", "histories");

    public static IEnumerable<RecordedHistory> All => Directory.EnumerateFiles(Folder, "*.jsonl", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal).Select(Read);

    /// <summary>What happened, in order: two histories of the same shape test the same.</summary>
    public string Shape => string.Join(' ', Records.Select(record => record switch
    {
        ExecutionStarted started => $"{started.Name}:",
        TaskScheduled task => task.Description,
        _ => record.GetType().Name,
    }));

    public static RecordedHistory Read(string file)
    {
        var text = File.ReadAllText(file);
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return new RecordedHistory(
            Path.GetRelativePath(Folder, file), text[..end], Lines.Read(text[(end + 1)..], HistoryJson.Lines.HistoryRecord));
    }

    public void Write(string folder, int number)
    {
        Directory.CreateDirectory(folder);
        var orchestrator = Records.OfType<ExecutionStarted>().First().Name;
        File.WriteAllText(
            Path.Combine(folder, $"{orchestrator}-{number:D2}.jsonl"),
            $"{InstanceId}\n{Lines.Write(Records, HistoryJson.Lines.HistoryRecord)}");
    }
}
