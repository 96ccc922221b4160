#nullable enable
using System.Text.Json;

namespace Azure.Data.Tables.Entities;

/// <summary>
/// Enumerations are stored by name. A name that the type does not define leaves the property as it is.
/// </summary>
internal sealed class EnumCodec<T> : ColumnCodec<T>
    where T : struct, Enum
{
    internal override void Write(Utf8JsonWriter writer, string name, T value) =>
        writer.WriteString(name, value.ToString());

    internal override bool TryRead(ref Utf8JsonReader reader, out T value)
    {
        var text = reader.GetString();
        value = default;
        return text is not null && Enum.IsDefined(typeof(T), text) && Enum.TryParse(text, out value);
    }
}
