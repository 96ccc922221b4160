#nullable enable
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>A codec for a value that may be missing.</summary>
internal sealed class NullableCodec<T>(ColumnCodec<T> inner) : ColumnCodec<T?>
    where T : struct
{
    internal override void Write(Utf8JsonWriter writer, string name, T? value)
    {
        if (value is { } present)
        {
            inner.Write(writer, name, present);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    internal override bool TryRead(ref Utf8JsonReader reader, out T? value)
    {
        var read = inner.TryRead(ref reader, out var present);
        value = present;
        return read;
    }
}
