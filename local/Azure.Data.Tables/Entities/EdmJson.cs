#nullable enable
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>
/// Values whose EDM type JSON does not show: each is written after an annotation that names its type.
/// </summary>
internal static class EdmJson
{
    internal const string Binary = "Edm.Binary";
    internal const string Date = "Edm.DateTime";
    internal const string Double = "Edm.Double";
    internal const string Guid = "Edm.Guid";
    internal const string Int64 = "Edm.Int64";
    internal const string AnnotationSuffix = "@odata.type";

    private static readonly ConcurrentDictionary<string, string> Annotations = new(StringComparer.Ordinal);

    internal static void Write(Utf8JsonWriter writer, string name, long value)
    {
        Span<char> text = stackalloc char[20];
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        Annotate(writer, name, Int64);
        writer.WriteString(name, text[..length]);
    }

    internal static void Write(Utf8JsonWriter writer, string name, ulong value)
    {
        Annotate(writer, name, Int64);
        writer.WriteString(name, value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>
    /// The values that JSON has no number for go as <c>NaN</c>, <c>Infinity</c> and <c>-Infinity</c>.
    /// </summary>
    internal static void Write(Utf8JsonWriter writer, string name, double value)
    {
        Annotate(writer, name, Double);
        if (double.IsFinite(value))
        {
            writer.WriteNumber(name, value);
        }
        else
        {
            writer.WriteString(name, double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");
        }
    }

    internal static void Write(Utf8JsonWriter writer, string name, Guid value)
    {
        Annotate(writer, name, Guid);
        writer.WriteString(name, value);
    }

    internal static void Write(Utf8JsonWriter writer, string name, DateTimeOffset value)
    {
        Span<char> text = stackalloc char[28];
        Annotate(writer, name, Date);
        value.UtcDateTime.TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
        writer.WriteString(name, text[..length]);
    }

    /// <exception cref="NotSupportedException">The value is not in UTC, so it names no moment.</exception>
    internal static void Write(Utf8JsonWriter writer, string name, DateTime value)
    {
        if (value.Kind != DateTimeKind.Utc)
        {
            throw new NotSupportedException(
                $"DateTime {value:O} of property '{name}' has a Kind of {value.Kind}. The SDK requires it to be UTC. "
                + "Call DateTime.ToUniversalTime, DateTime.SpecifyKind or use DateTimeOffset instead.");
        }

        Write(writer, name, new DateTimeOffset(value));
    }

    internal static void Write(Utf8JsonWriter writer, string name, ReadOnlySpan<byte> value)
    {
        Annotate(writer, name, Binary);
        writer.WriteBase64String(name, value);
    }

    /// <summary>The value of an annotated string.</summary>
    internal static object Parse(string type, string text) => type switch
    {
        Binary => Convert.FromBase64String(text),
        Date => Moment(text),
        Double => DoubleOf(text),
        Guid => System.Guid.Parse(text),
        Int64 => long.Parse(text, CultureInfo.InvariantCulture),
        "Edm.String" => text,
        _ => throw new NotSupportedException($"Not supported type {type}."),
    };

    internal static DateTimeOffset Moment(ref Utf8JsonReader reader) =>
        !reader.HasValueSequence && Utf8Parser.TryParse(reader.ValueSpan, out DateTimeOffset moment, out var used, 'O')
            && used == reader.ValueSpan.Length
            ? moment
            : Moment(reader.GetString()!);

    internal static DateTimeOffset Moment(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    internal static double DoubleOf(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static void Annotate(Utf8JsonWriter writer, string name, string type) =>
        writer.WriteString(Annotations.GetOrAdd(name, static key => key + AnnotationSuffix), type);
}
