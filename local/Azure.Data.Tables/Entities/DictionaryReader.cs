#nullable enable
using System.Text.Json;
using Receivables.Local.Wire;

namespace Azure.Data.Tables.Entities;

/// <summary>
/// Reads a row whose types are known from its annotations only; those may stand before or after the value.
/// </summary>
internal static class DictionaryReader
{
    internal static void Read(ref Utf8JsonReader reader, IDictionary<string, object?> row)
    {
        string? annotated = null;
        string? type = null;
        List<(string Name, string Type)>? late = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = Utf8Names.Of(reader.ValueSpan, reader.ValueIsEscaped);
            reader.Read();
            if (name.EndsWith(EdmJson.AnnotationSuffix, StringComparison.Ordinal) && name[0] != '@')
            {
                (annotated, type) = (name[..^EdmJson.AnnotationSuffix.Length], reader.GetString()!);
                if (row.ContainsKey(annotated))
                {
                    (late ??= []).Add((annotated, type));
                    annotated = null;
                }

                continue;
            }

            if (name != "odata.metadata")
            {
                row[name] = Value(ref reader, name == annotated ? type : null, name);
            }
        }

        foreach (var (name, lateType) in late ?? [])
        {
            row[name] = row[name] is string text ? EdmJson.Parse(lateType, text) : row[name];
        }
    }

    private static object? Value(ref Utf8JsonReader reader, string? type, string name)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String when name == nameof(ITableEntity.Timestamp) || type == EdmJson.Date:
                return EdmJson.Moment(ref reader);
            case JsonTokenType.String when type == EdmJson.Guid && reader.TryGetGuid(out var id):
                return id;
            case JsonTokenType.String when type == EdmJson.Binary:
                return reader.GetBytesFromBase64();
            case JsonTokenType.String when type is not null:
                return EdmJson.Parse(type, reader.GetString()!);
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number when type == EdmJson.Double:
                return reader.GetDouble();
            case JsonTokenType.Number:
                return reader.TryGetInt32(out var small) ? (object)small
                    : reader.TryGetInt64(out var large) ? (object)large
                    : (object)reader.GetDouble();
            case JsonTokenType.True or JsonTokenType.False:
                return reader.GetBoolean();
            default:
                reader.Skip();
                return null;
        }
    }
}
