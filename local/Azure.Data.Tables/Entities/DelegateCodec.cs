#nullable enable
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>A codec made of two functions.</summary>
internal sealed class DelegateCodec<T>(Action<Utf8JsonWriter, string, T> write, DelegateCodec<T>.Reading read)
    : ColumnCodec<T>
{
    internal delegate T Reading(ref Utf8JsonReader reader);

    internal override void Write(Utf8JsonWriter writer, string name, T value)
    {
        if (value is null)
        {
            writer.WriteNull(name);
        }
        else
        {
            write(writer, name, value);
        }
    }

    internal override bool TryRead(ref Utf8JsonReader reader, out T value)
    {
        value = read(ref reader);
        return true;
    }
}
