using Microsoft.DurableTask;

namespace Receivables.Local.Functions.Durable;

/// <summary>The trigger value of an activity: its input as text, and how to read it.</summary>
internal sealed record ActivityCall(string InstanceId, string? SerializedInput, DataConverter Converter)
{
    internal object? Input(Type type) => Converter.Deserialize(SerializedInput, type);
}
