using System.Buffers.Binary;
using System.Text;

namespace Receivables.Functions.Dossier;

/// <summary>
/// Writes a zip file that depends on nothing but its entries: no clock, no compressor, no operating system. The same
/// entries always give the same bytes, so a file can be checked by writing it again.
/// </summary>
internal static class StoredZip
{
    private const int LocalHeader = 30;
    private const int CentralHeader = 46;
    private const int End = 22;
    private const ushort Version = 20;

    /// <summary>Names are UTF-8.</summary>
    private const ushort Flags = 0x0800;

    /// <summary>1 January 1980, the first day that a zip file knows.</summary>
    private const ushort Day = 0x0021;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Row)];

    /// <param name="entries">Names with <c>/</c> between folders, and contents, in the order of the file.</param>
    /// <exception cref="ArgumentException">More than 65,535 entries or 4 GiB, which this form cannot hold.</exception>
    public static byte[] Write(IReadOnlyList<(string Name, ReadOnlyMemory<byte> Content)> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count > ushort.MaxValue || entries.Sum(entry => (long)entry.Content.Length) > int.MaxValue)
        {
            throw new ArgumentException("A dossier holds at most 65,535 files and 2 GiB.", nameof(entries));
        }

        using var file = new MemoryStream();
        using var directory = new MemoryStream();
        foreach (var (name, content) in entries)
        {
            var (path, crc, at) = (Encoding.UTF8.GetBytes(name), Crc(content.Span), (uint)file.Position);
            file.Write(Header(LocalHeader, 0x04034b50, path, crc, content.Length));
            file.Write(path);
            file.Write(content.Span);
            directory.Write(Central(path, crc, content.Length, at));
            directory.Write(path);
        }

        var start = (uint)file.Position;
        directory.WriteTo(file);
        file.Write(EndRecord(entries.Count, (uint)directory.Length, start));
        return file.ToArray();
    }

    private static byte[] Header(int length, uint signature, byte[] path, uint crc, int size, int shift = 0)
    {
        var header = new byte[length];
        BinaryPrimitives.WriteUInt32LittleEndian(header, signature);
        var fields = header.AsSpan(4 + shift);
        BinaryPrimitives.WriteUInt16LittleEndian(fields, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[2..], Flags);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[8..], Day);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[10..], crc);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[14..], (uint)size);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[18..], (uint)size);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[22..], (ushort)path.Length);
        return header;
    }

    private static byte[] Central(byte[] path, uint crc, int size, uint at)
    {
        var header = Header(CentralHeader, 0x02014b50, path, crc, size, shift: 2);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(4), Version);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(42), at);
        return header;
    }

    private static byte[] EndRecord(int entries, uint size, uint start)
    {
        var end = new byte[End];
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)entries);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)entries);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), size);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), start);
        return end;
    }

    private static uint Crc(ReadOnlySpan<byte> content)
    {
        var crc = uint.MaxValue;
        foreach (var each in content)
        {
            crc = Table[(crc ^ each) & 0xFF] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint Row(int value)
    {
        var row = (uint)value;
        for (var bit = 0; bit < 8; bit++)
        {
            row = (row & 1) == 0 ? row >> 1 : 0xEDB88320 ^ (row >> 1);
        }

        return row;
    }
}
