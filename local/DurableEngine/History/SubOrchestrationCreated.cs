namespace Receivables.Local.DurableEngine;

internal sealed record SubOrchestrationCreated(
    int Id,
    string Name,
    string Version,
    string InstanceId,
    string? Input,
    IReadOnlyDictionary<string, string>? Tags,
    DateTime At)
    : CallRecord(Id, At)
{
    internal override string Description => $"a call of the sub-orchestration '{Name}'";

    internal override bool IsSameCall(CallRecord other) =>
        other is SubOrchestrationCreated child && string.Equals(child.Name, Name, StringComparison.OrdinalIgnoreCase);
}
