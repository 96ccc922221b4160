using System.Text.Json;
using Azure.Core.Serialization;
using Microsoft.DurableTask;

namespace Receivables.Local.Functions.Durable;

/// <summary>Orchestration payloads are written and read by the worker's serializer.</summary>
/// <param name="serializer">The one that the app set; null for System.Text.Json.</param>
/// <param name="options">How System.Text.Json writes, when it is used.</param>
internal sealed class SerializerConverter(ObjectSerializer? serializer, JsonSerializerOptions options) : DataConverter
{
    public override object? Deserialize(string? data, Type targetType)
    {
        if (data is null)
        {
            return null;
        }

        return serializer is null
            ? JsonSerializer.Deserialize(data, targetType, options)
            : serializer.Deserialize(new BinaryData(data).ToStream(), targetType, default);
    }

    public override string? Serialize(object? value)
    {
        if (value is null)
        {
            return null;
        }

        return serializer is null
            ? JsonSerializer.Serialize(value, value.GetType(), options)
            : serializer.Serialize(value, value.GetType(), default).ToString();
    }
}
