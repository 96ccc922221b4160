#nullable enable
using System.Globalization;
using System.Text.Json;
using System.Xml;

namespace Azure.Data.Tables.Entities;

/// <summary>The codecs of all types that a column can have.</summary>
internal static class ColumnCodecs
{
    private static readonly object[] Known =
    [
        new DelegateCodec<string>(static (writer, name, value) => writer.WriteString(name, value), Text),
        new DelegateCodec<int>(
            static (writer, name, value) => writer.WriteNumber(name, value),
            static (ref Utf8JsonReader reader) => reader.GetInt32()),
        new DelegateCodec<bool>(
            static (writer, name, value) => writer.WriteBoolean(name, value),
            static (ref Utf8JsonReader reader) => reader.GetBoolean()),
        new DelegateCodec<long>(
            EdmJson.Write,
            static (ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Number
                ? reader.GetInt64()
                : long.Parse(Text(ref reader), CultureInfo.InvariantCulture)),
        new DelegateCodec<ulong>(
            EdmJson.Write,
            static (ref Utf8JsonReader reader) => ulong.Parse(Text(ref reader), CultureInfo.InvariantCulture)),
        new DelegateCodec<double>(
            EdmJson.Write,
            static (ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Number
                ? reader.GetDouble()
                : EdmJson.DoubleOf(Text(ref reader))),
        new DelegateCodec<Guid>(
            EdmJson.Write,
            static (ref Utf8JsonReader reader) => reader.TryGetGuid(out var id) ? id : Guid.Parse(Text(ref reader))),
        new DelegateCodec<DateTimeOffset>(EdmJson.Write, EdmJson.Moment),
        new DelegateCodec<DateTime>(
            EdmJson.Write, static (ref Utf8JsonReader reader) => EdmJson.Moment(ref reader).UtcDateTime),
        new DelegateCodec<TimeSpan>(
            static (writer, name, value) => writer.WriteString(name, XmlConvert.ToString(value)),
            static (ref Utf8JsonReader reader) => XmlConvert.ToTimeSpan(Text(ref reader))),
        new DelegateCodec<byte[]>(
            static (writer, name, value) => EdmJson.Write(writer, name, value),
            static (ref Utf8JsonReader reader) => reader.GetBytesFromBase64()),
        new DelegateCodec<BinaryData>(
            static (writer, name, value) => EdmJson.Write(writer, name, value.ToMemory().Span),
            static (ref Utf8JsonReader reader) => new BinaryData(reader.GetBytesFromBase64())),
        new DelegateCodec<ETag>(
            static (writer, name, value) => writer.WriteString(name, value.ToString()),
            static (ref Utf8JsonReader reader) => new ETag(Text(ref reader))),
    ];

    /// <exception cref="NotSupportedException">The service has no type for it.</exception>
    internal static ColumnCodec<T> Of<T>(string name)
    {
        if (Array.Find(Known, codec => codec is ColumnCodec<T>) is ColumnCodec<T> known)
        {
            return known;
        }

        if (Nullable.GetUnderlyingType(typeof(T)) is { } underlying)
        {
            var inner = typeof(ColumnCodecs).GetMethod(nameof(Of), Internal)!.MakeGenericMethod(underlying);
            var codec = inner.Invoke(null, Internal, null, [name], null)!;
            return (ColumnCodec<T>)Make(typeof(NullableCodec<>), underlying, codec);
        }

        return typeof(T).IsEnum
            ? (ColumnCodec<T>)Make(typeof(EnumCodec<>), typeof(T))
            : throw EntityShape.Unsupported(name, typeof(T));
    }

    private const System.Reflection.BindingFlags Internal = System.Reflection.BindingFlags.NonPublic
        | System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.DoNotWrapExceptions;

    private static string Text(ref Utf8JsonReader reader) => reader.GetString()!;

    private static object Make(Type generic, Type argument, params object[] arguments) =>
        Activator.CreateInstance(generic.MakeGenericType(argument), arguments)!;
}
