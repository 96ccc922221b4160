namespace Receivables.Local.DurableEngine;

internal sealed record TaskScheduled(
    int Id, string Name, string Version, string? Input, IReadOnlyDictionary<string, string>? Tags, DateTime At)
    : CallRecord(Id, At)
{
    internal override string Description => $"a call of the activity '{Name}'";

    internal override bool IsSameCall(CallRecord other) =>
        other is TaskScheduled task && string.Equals(task.Name, Name, StringComparison.OrdinalIgnoreCase);
}
