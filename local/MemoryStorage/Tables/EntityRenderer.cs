using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Receivables.Local.MemoryStorage.Tables;

/// <summary>Writes entities as the JSON of an answer, with minimal metadata.</summary>
internal static class EntityRenderer
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private static readonly ConcurrentDictionary<string, string> Annotations = new(StringComparer.Ordinal);

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? writer;

    internal static byte[] One(string metadata, Row row, string[]? select)
    {
        var json = Start();
        json.WriteStartObject();
        json.WriteString("odata.metadata"u8, metadata);
        WriteRow(json, row, select);
        json.WriteEndObject();
        return Finish(json);
    }

    internal static byte[] Many(string metadata, List<Row> rows, string[]? select)
    {
        var json = Start();
        json.WriteStartObject();
        json.WriteString("odata.metadata"u8, metadata);
        json.WriteStartArray("value"u8);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            WriteRow(json, row, select);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return Finish(json);
    }

    internal static byte[] Tables(string metadata, List<string> names)
    {
        var json = Start();
        json.WriteStartObject();
        json.WriteString("odata.metadata"u8, metadata);
        json.WriteStartArray("value"u8);
        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteString("TableName"u8, name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return Finish(json);
    }

    internal static byte[] Fault(TableFault fault, string prefix)
    {
        var json = Start();
        json.WriteStartObject();
        json.WriteStartObject("odata.error"u8);
        json.WriteString("code"u8, fault.Code);
        json.WriteStartObject("message"u8);
        json.WriteString("lang"u8, "en-US"u8);
        json.WriteString("value"u8, prefix + fault.Message);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        return Finish(json);
    }

    private static void WriteRow(Utf8JsonWriter json, Row row, string[]? select)
    {
        json.WriteString("odata.etag"u8, row.ETag);
        if (select is not null)
        {
            foreach (var name in select)
            {
                WriteSelected(json, row, name);
            }

            return;
        }

        json.WriteString("PartitionKey"u8, row.PartitionKey);
        json.WriteString("RowKey"u8, row.RowKey);
        json.WriteString("Timestamp"u8, row.Timestamp);
        foreach (var property in row.Properties)
        {
            Write(json, property.Name, property.Value, annotate: true);
        }
    }

    /// <summary>A property that was asked for and is missing comes as null.</summary>
    private static void WriteSelected(Utf8JsonWriter json, Row row, string name)
    {
        if (row.Find(name) is { } value)
        {
            Write(json, name, value, annotate: name != "Timestamp");
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Write(Utf8JsonWriter json, string name, in EdmValue value, bool annotate)
    {
        if (annotate && TypeToShow(value) is { } type)
        {
            json.WriteString(Annotations.GetOrAdd(name, static key => key + "@odata.type"), type);
        }

        switch (value.Type)
        {
            case EdmType.String: json.WriteString(name, value.Text); break;
            case EdmType.Int32: json.WriteNumber(name, value.Integer); break;
            case EdmType.Int64: WriteInt64(json, name, value.Integer); break;
            case EdmType.Double: WriteDouble(json, name, value.Double); break;
            case EdmType.Boolean: json.WriteBoolean(name, value.Boolean); break;
            case EdmType.DateTime: json.WriteString(name, value.Moment); break;
            case EdmType.Guid: json.WriteString(name, value.Guid); break;
            case EdmType.Binary: json.WriteBase64String(name, value.Bytes); break;
        }
    }

    private static string? TypeToShow(in EdmValue value) => value.Type switch
    {
        EdmType.Int64 => "Edm.Int64",
        EdmType.DateTime => "Edm.DateTime",
        EdmType.Guid => "Edm.Guid",
        EdmType.Binary => "Edm.Binary",
        EdmType.Double when !double.IsFinite(value.Double) => "Edm.Double",
        _ => null,
    };

    private static void WriteInt64(Utf8JsonWriter json, string name, long value)
    {
        Span<char> text = stackalloc char[20];
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        json.WriteString(name, text[..length]);
    }

    /// <summary>A whole double keeps a decimal point, because without one it would read as an integer.</summary>
    private static void WriteDouble(Utf8JsonWriter json, string name, double value)
    {
        if (!double.IsFinite(value))
        {
            json.WriteString(name, double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");
            return;
        }

        var text = value.ToString("R", CultureInfo.InvariantCulture);
        json.WritePropertyName(name);
        json.WriteRawValue(text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text, skipInputValidation: true);
    }

    private static Utf8JsonWriter Start()
    {
        var memory = buffer ??= new ArrayBufferWriter<byte>(1024);
        memory.ResetWrittenCount();
        var json = writer ??= new Utf8JsonWriter(memory, Options);
        json.Reset(memory);
        return json;
    }

    private static byte[] Finish(Utf8JsonWriter json)
    {
        json.Flush();
        var bytes = buffer!.WrittenSpan.ToArray();
        if (buffer.Capacity > 1024 * 1024)
        {
            buffer = null;
        }

        return bytes;
    }
}
