#nullable enable
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>How the values of one .NET type are written and read.</summary>
internal abstract class ColumnCodec<T>
{
    internal abstract void Write(Utf8JsonWriter writer, string name, T value);

    /// <summary>Reads a value that is not null; false leaves the property as it is.</summary>
    internal abstract bool TryRead(ref Utf8JsonReader reader, out T value);
}
