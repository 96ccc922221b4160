namespace Receivables.Local.DurableEngine;

internal sealed record EventSent(int Id, string InstanceId, string Name, string? Input, DateTime At)
    : CallRecord(Id, At)
{
    internal override string Description => $"an event '{Name}' sent";

    internal override bool IsSameCall(CallRecord other) =>
        other is EventSent sent && string.Equals(sent.Name, Name, StringComparison.OrdinalIgnoreCase);
}
