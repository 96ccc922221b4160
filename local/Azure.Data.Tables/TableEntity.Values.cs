namespace Azure.Data.Tables;

/// <summary>Values by type: null where the property is missing or null.</summary>
/// <remarks>Each getter throws <see cref="InvalidOperationException"/> where the value has another type.</remarks>
public sealed partial class TableEntity
{
    public string GetString(string key) => (string)Get(key, typeof(string));

    public byte[] GetBinary(string key) => (byte[])Get(key, typeof(byte[]));

    public BinaryData GetBinaryData(string key) =>
        properties.GetValueOrDefault(key) is byte[] bytes
            ? new BinaryData(bytes)
            : (BinaryData)Get(key, typeof(BinaryData));

    public bool? GetBoolean(string key) => (bool?)Get(key, typeof(bool));

    /// <summary>In UTC.</summary>
    public DateTime? GetDateTime(string key) =>
        properties.GetValueOrDefault(key) is DateTimeOffset moment
            ? moment.UtcDateTime
            : (DateTime?)Get(key, typeof(DateTime));

    public DateTimeOffset? GetDateTimeOffset(string key) =>
        properties.GetValueOrDefault(key) is DateTime moment
            ? new DateTimeOffset(moment)
            : (DateTimeOffset?)Get(key, typeof(DateTimeOffset));

    public double? GetDouble(string key) => (double?)Get(key, typeof(double));

    public Guid? GetGuid(string key) => (Guid?)Get(key, typeof(Guid));

    public int? GetInt32(string key) => (int?)Get(key, typeof(int));

    public long? GetInt64(string key) => (long?)Get(key, typeof(long));

    private object Get(string key, Type type)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        var value = properties.GetValueOrDefault(key);
        return value is null || type.IsInstanceOfType(value)
            ? value
            : throw new InvalidOperationException(
                $"Cannot return {type} type for a {value.GetType()} typed property '{key}'.");
    }
}
