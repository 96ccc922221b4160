using System.Text.Json;
using System.Text.Json.Serialization;

namespace Receivables.Domain;

/// <summary>A percentage in stored JSON: the bare number.</summary>
public sealed class PercentageFormat : JsonConverter<Percentage>
{
    public override Percentage Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetDecimal());

    public override void Write(Utf8JsonWriter writer, Percentage value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value.Value);
    }
}
