using System.Buffers.Binary;

namespace Receivables.Local.Pdf.Fonts;

/// <summary>Short names for the number format of font files.</summary>
internal static class BigEndian
{
    public static ushort U16(this ReadOnlySpan<byte> data, int offset) =>
        BinaryPrimitives.ReadUInt16BigEndian(data[offset..]);

    public static short I16(this ReadOnlySpan<byte> data, int offset) =>
        BinaryPrimitives.ReadInt16BigEndian(data[offset..]);

    public static uint U32(this ReadOnlySpan<byte> data, int offset) =>
        BinaryPrimitives.ReadUInt32BigEndian(data[offset..]);

    public static int I32(this ReadOnlySpan<byte> data, int offset) =>
        BinaryPrimitives.ReadInt32BigEndian(data[offset..]);
}
