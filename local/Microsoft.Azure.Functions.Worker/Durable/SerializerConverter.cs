using System.Text.Json;
using Azure.Core.Serialization;
using Microsoft.DurableTask;

namespace Receivables.Local.Functions.Durable;

/// <summary>Orchestration payloads are written and read by the worker's serializer.</summary>
internal sealed class SerializerConverter(ObjectSerializer serializer) : DataConverter
{
    private readonly JsonSerializerOptions? plain = (serializer as PlainJson)?.Options;

    public override object? Deserialize(string? data, Type targetType)
    {
        if (data is null)
        {
            return null;
        }

        return plain is null
            ? serializer.Deserialize(new BinaryData(data).ToStream(), targetType, default)
            : JsonSerializer.Deserialize(data, targetType, plain);
    }

    public override string? Serialize(object? value)
    {
        if (value is null)
        {
            return null;
        }

        return plain is null
            ? serializer.Serialize(value, value.GetType(), default).ToString()
            : JsonSerializer.Serialize(value, value.GetType(), plain);
    }
}
