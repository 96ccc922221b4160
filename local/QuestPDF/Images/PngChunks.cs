using System.Buffers.Binary;
using System.Text;

namespace Receivables.Local.Pdf.Images;

/// <summary>The parts of a PNG file that say what it looks like.</summary>
internal sealed record PngChunks(byte[] Header, byte[] Palette, byte[] Transparency, byte[] Pixels)
{
    private const int SignatureLength = 8;
    private const int HeaderLength = 13;

    private static readonly uint[] CrcTable = BuildCrcTable();

    public static PngChunks Read(ReadOnlySpan<byte> data)
    {
        var parts = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using var pixels = new MemoryStream();
        var position = SignatureLength;
        while (!parts.ContainsKey("IEND"))
        {
            if (position + 12 > data.Length)
            {
                throw new FormatException("the PNG ends too early");
            }

            var length = BinaryPrimitives.ReadInt32BigEndian(data[position..]);
            if (length < 0 || length > data.Length - position - 12)
            {
                throw new FormatException("the PNG ends too early");
            }

            var name = Encoding.ASCII.GetString(data.Slice(position + 4, 4));
            var content = data.Slice(position + 8, length);
            var checksum = BinaryPrimitives.ReadUInt32BigEndian(data[(position + 8 + length)..]);
            if (Crc(data.Slice(position + 4, length + 4)) != checksum)
            {
                throw new FormatException($"the PNG is damaged: its part {name} has a wrong checksum");
            }

            if (string.Equals(name, "IDAT", StringComparison.Ordinal))
            {
                pixels.Write(content);
            }
            else
            {
                parts[name] = content.ToArray();
            }

            position += length + 12;
        }

        var header = parts.GetValueOrDefault("IHDR", []);
        if (header.Length != HeaderLength || pixels.Length == 0)
        {
            throw new FormatException("the PNG has no header or no pixels");
        }

        var palette = parts.GetValueOrDefault("PLTE", []);
        return new PngChunks(header, palette, parts.GetValueOrDefault("tRNS", []), pixels.ToArray());
    }

    private static uint Crc(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc = CrcTable[(crc ^ value) & 0xFF] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint[] BuildCrcTable()
    {
        var table = new uint[256];
        for (var index = 0u; index < table.Length; index++)
        {
            var value = index;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1;
            }

            table[index] = value;
        }

        return table;
    }
}
