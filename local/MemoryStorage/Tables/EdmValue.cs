namespace Receivables.Local.MemoryStorage.Tables;

/// <summary>A value of one of the service's types; numbers, booleans and moments need no object of their own.</summary>
internal readonly struct EdmValue
{
    private readonly long bits;
    private readonly object? reference;

    private EdmValue(EdmType type, long bits, object? reference = null)
    {
        Type = type;
        this.bits = bits;
        this.reference = reference;
    }

    internal EdmType Type { get; }

    internal string Text => (string)reference!;

    internal byte[] Bytes => (byte[])reference!;

    internal Guid Guid => (Guid)reference!;

    internal bool Boolean => bits != 0;

    internal double Double => BitConverter.Int64BitsToDouble(bits);

    /// <summary>Of an Int32 or Int64.</summary>
    internal long Integer => bits;

    /// <summary>Of a DateTime: in UTC, to the tick of 100 ns.</summary>
    internal DateTime Moment => new(bits, DateTimeKind.Utc);

    internal static EdmValue Of(string text) => new(EdmType.String, 0, text);

    internal static EdmValue Of(int number) => new(EdmType.Int32, number);

    internal static EdmValue Of(long number) => new(EdmType.Int64, number);

    internal static EdmValue Of(double number) => new(EdmType.Double, BitConverter.DoubleToInt64Bits(number));

    internal static EdmValue Of(bool flag) => new(EdmType.Boolean, flag ? 1 : 0);

    internal static EdmValue Of(DateTime utc) => new(EdmType.DateTime, utc.Ticks);

    internal static EdmValue Of(Guid id) => new(EdmType.Guid, 0, id);

    internal static EdmValue Of(byte[] bytes) => new(EdmType.Binary, 0, bytes);

    /// <summary>
    /// Below, at or above zero as this value comes before, equals or comes after the other; null where values of these
    /// types cannot be compared. Numbers of all types compare with each other; NaN with nothing.
    /// </summary>
    internal int? CompareTo(in EdmValue other) => (Type, other.Type) switch
    {
        (EdmType.String, EdmType.String) => string.CompareOrdinal(Text, other.Text),
        (EdmType.Int32 or EdmType.Int64, EdmType.Int32 or EdmType.Int64) => bits.CompareTo(other.bits),
        (EdmType.Boolean, EdmType.Boolean) or (EdmType.DateTime, EdmType.DateTime) => bits.CompareTo(other.bits),
        (EdmType.Guid, EdmType.Guid) => string.CompareOrdinal(Guid.ToString(), other.Guid.ToString()),
        (EdmType.Binary, EdmType.Binary) => Bytes.AsSpan().SequenceCompareTo(other.Bytes),
        _ => Number is { } left && other.Number is { } right && !double.IsNaN(left) && !double.IsNaN(right)
            ? left.CompareTo(right)
            : null,
    };

    private double? Number => Type switch
    {
        EdmType.Int32 or EdmType.Int64 => bits,
        EdmType.Double => Double,
        _ => null,
    };
}
