#nullable enable
using System.Text.Json;
using Azure.Data.Tables.Rest;

namespace Azure.Data.Tables.Entities;

/// <summary>
/// Writes a row as the JSON that the service takes, with a type annotation where JSON alone is not clear.
/// </summary>
internal static class EntityWriter
{
    // Everything beyond ASCII is escaped, as the official client does it: Azurite garbles a character that its network
    // layer happens to cut in two.
    private static readonly JsonWriterOptions Options = new() { SkipValidation = true };

    [ThreadStatic]
    private static Utf8JsonWriter? idle;

    internal static void Write(PooledBuffer body, ITableEntity entity)
    {
        var writer = idle ?? new Utf8JsonWriter(body, Options);
        idle = null;
        writer.Reset(body);
        writer.WriteStartObject();
        if (entity is IDictionary<string, object?> dictionary)
        {
            WriteDictionary(writer, dictionary);
        }
        else
        {
            foreach (var column in EntityShape.Of(entity.GetType()).Written)
            {
                column.Write(writer, entity);
            }
        }

        writer.WriteEndObject();
        writer.Flush();
        writer.Reset(Stream.Null);
        idle = writer;
    }

    private static void WriteDictionary(Utf8JsonWriter writer, IDictionary<string, object?> values)
    {
        if (values is TableEntity known)
        {
            foreach (var (name, value) in known.Properties)
            {
                WriteProperty(writer, name, value);
            }

            return;
        }

        foreach (var (name, value) in values)
        {
            WriteProperty(writer, name, value);
        }
    }

    private static void WriteProperty(Utf8JsonWriter writer, string name, object? value)
    {
        if (name is TableEntity.ETagKey or nameof(ITableEntity.Timestamp))
        {
            return;
        }

        switch (value)
        {
            case null: writer.WriteNull(name); break;
            case string text: writer.WriteString(name, text); break;
            case int number: writer.WriteNumber(name, number); break;
            case bool flag: writer.WriteBoolean(name, flag); break;
            case long number: EdmJson.Write(writer, name, number); break;
            case ulong number: EdmJson.Write(writer, name, number); break;
            case double number: EdmJson.Write(writer, name, number); break;
            case Guid id: EdmJson.Write(writer, name, id); break;
            case DateTimeOffset moment: EdmJson.Write(writer, name, moment); break;
            case DateTime moment: EdmJson.Write(writer, name, moment); break;
            case byte[] bytes: EdmJson.Write(writer, name, bytes); break;
            case BinaryData bytes: EdmJson.Write(writer, name, bytes.ToMemory().Span); break;
            case Enum:
                throw new NotSupportedException(
                "Enum values are only supported for custom model types implementing ITableEntity.");
            default: throw EntityShape.Unsupported(name, value.GetType());
        }
    }
}
