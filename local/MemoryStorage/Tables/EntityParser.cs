using System.Globalization;
using System.Text.Json;
using Receivables.Local.Wire;

namespace Receivables.Local.MemoryStorage.Tables;

/// <summary>Reads an entity from the JSON of a request.</summary>
internal static class EntityParser
{
    private const string Annotation = "@odata.type";

    [ThreadStatic]
    private static List<Property>? idle;

    /// <param name="json">The body of the request.</param>
    /// <param name="partitionKey">As the address says; null where the body has to say it.</param>
    /// <param name="rowKey">As the address says; null where the body has to say it.</param>
    /// <exception cref="TableFaultException">The body is no lawful entity.</exception>
    internal static Row Parse(ReadOnlySpan<byte> json, string? partitionKey, string? rowKey)
    {
        var properties = idle ?? [];
        idle = null;
        properties.Clear();
        try
        {
            ReadProperties(json, properties, ref partitionKey, ref rowKey);
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or InvalidOperationException)
        {
            throw TableFault.Invalid("An error occurred while processing this request.").AsException();
        }

        if (partitionKey is null || rowKey is null)
        {
            throw TableFault.PropertiesNeedValue.AsException();
        }

        var row = new Row(partitionKey, rowKey, [.. properties]);
        idle = properties;
        return EntityRules.Broken(row) is { } fault ? throw fault.AsException() : row;
    }

    private static void ReadProperties(
        ReadOnlySpan<byte> json, List<Property> properties, ref string? partitionKey, ref string? rowKey)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        string? annotated = null;
        string? type = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = Utf8Names.Of(reader.ValueSpan, reader.ValueIsEscaped);
            reader.Read();
            if (name.EndsWith(Annotation, StringComparison.Ordinal))
            {
                annotated = name[..^Annotation.Length];
                type = Utf8Names.Of(reader.ValueSpan, reader.ValueIsEscaped);
                Retype(properties, annotated, type);
                continue;
            }

            switch (name)
            {
                case "PartitionKey": partitionKey ??= reader.GetString(); break;
                case "RowKey": rowKey ??= reader.GetString(); break;
                case "Timestamp" or "odata.etag" or "odata.metadata": reader.Skip(); break;
                default: Add(properties, name, Value(ref reader, name == annotated ? type : null)); break;
            }
        }
    }

    private static void Add(List<Property> properties, string name, EdmValue? value)
    {
        foreach (var known in properties)
        {
            if (known.Name == name)
            {
                throw TableFault.DuplicateProperties.AsException();
            }
        }

        // A property without a value is as good as none.
        if (value is { } present)
        {
            properties.Add(new Property(name, present));
        }
    }

    /// <summary>An annotation may also follow its property.</summary>
    private static void Retype(List<Property> properties, string name, string type)
    {
        var at = properties.FindIndex(property => property.Name == name);
        if (at >= 0 && properties[at].Value.Type == EdmType.String)
        {
            properties[at] = new Property(name, Parsed(type, properties[at].Value.Text));
        }
        else if (at >= 0 && type == "Edm.Double" && properties[at].Value.Type == EdmType.Int32)
        {
            properties[at] = new Property(name, EdmValue.Of((double)properties[at].Value.Integer));
        }
    }

    private static EdmValue? Value(ref Utf8JsonReader reader, string? type) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String when type is null or "Edm.String" => EdmValue.Of(reader.GetString()!),
        JsonTokenType.String when type == "Edm.Binary" => EdmValue.Of(reader.GetBytesFromBase64()),
        JsonTokenType.String when type == "Edm.Guid" && reader.TryGetGuid(out var id) => EdmValue.Of(id),
        JsonTokenType.String => Parsed(type, reader.GetString()!),
        JsonTokenType.Number when type == "Edm.Double" => EdmValue.Of(reader.GetDouble()),
        JsonTokenType.Number when type == "Edm.Int64" => EdmValue.Of(reader.GetInt64()),
        JsonTokenType.Number when reader.TryGetInt32(out var number) => EdmValue.Of(number),
        JsonTokenType.Number => EdmValue.Of(reader.GetDouble()),
        JsonTokenType.True => EdmValue.Of(flag: true),
        JsonTokenType.False => EdmValue.Of(flag: false),
        _ => throw new FormatException("An entity's property has a simple value."),
    };

    private static EdmValue Parsed(string type, string text) => type switch
    {
        "Edm.String" => EdmValue.Of(text),
        "Edm.Int32" => EdmValue.Of(int.Parse(text, CultureInfo.InvariantCulture)),
        "Edm.Int64" => EdmValue.Of(long.Parse(text, CultureInfo.InvariantCulture)),
        "Edm.Double" => EdmValue.Of(double.Parse(text, CultureInfo.InvariantCulture)),
        "Edm.Boolean" => EdmValue.Of(bool.Parse(text)),
        "Edm.DateTime" => EdmValue.Of(Moment(text)),
        "Edm.Guid" => EdmValue.Of(Guid.Parse(text)),
        "Edm.Binary" => EdmValue.Of(Convert.FromBase64String(text)),
        _ => throw new FormatException($"There is no type {type}."),
    };

    /// <summary>A moment without an offset is in UTC.</summary>
    internal static DateTime Moment(string text) => DateTime.Parse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
}
