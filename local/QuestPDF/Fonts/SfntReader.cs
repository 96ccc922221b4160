using System.Buffers.Binary;
using System.Text;

namespace Receivables.Local.Pdf.Fonts;

/// <summary>The table directory of a TrueType file and big-endian access into its tables.</summary>
internal sealed class SfntReader
{
    private const uint TrueTypeVersion = 0x0001_0000;
    private const uint AppleTrueTypeVersion = 0x7472_7565;
    private const uint PostScriptOutlines = 0x4F54_544F;
    private const int DirectoryStart = 12;
    private const int DirectoryEntrySize = 16;

    private readonly byte[] data;
    private readonly Dictionary<string, (int Offset, int Length)> tables = new(StringComparer.Ordinal);

    public SfntReader(byte[] data)
    {
        this.data = data;
        if (data.Length < DirectoryStart)
        {
            throw new FormatException($"A font file of {data.Length} bytes is too short to hold a font.");
        }

        var version = BinaryPrimitives.ReadUInt32BigEndian(data);
        if (version == PostScriptOutlines)
        {
            throw new FormatException(
                "The font has PostScript outlines (.otf), which are not drawn here; use its TrueType edition (.ttf).");
        }

        if (version is not (TrueTypeVersion or AppleTrueTypeVersion))
        {
            throw new FormatException($"The file does not begin like a TrueType font (0x{version:X8}).");
        }

        ReadDirectory();
    }

    public bool Has(string tag) => tables.ContainsKey(tag);

    public ReadOnlySpan<byte> Table(string tag) =>
        tables.TryGetValue(tag, out var place)
            ? data.AsSpan(place.Offset, place.Length)
            : throw new FormatException($"The font has no table '{tag.Trim()}', without which it cannot be drawn.");

    public ReadOnlySpan<byte> TableOrEmpty(string tag) =>
        tables.TryGetValue(tag, out var place) ? data.AsSpan(place.Offset, place.Length) : default;

    private void ReadDirectory()
    {
        var count = BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(4));
        if (DirectoryStart + (count * DirectoryEntrySize) > data.Length)
        {
            throw new FormatException($"The font file ends within its directory of {count} tables.");
        }

        for (var index = 0; index < count; index++)
        {
            var entry = data.AsSpan(DirectoryStart + (index * DirectoryEntrySize), DirectoryEntrySize);
            var tag = Encoding.ASCII.GetString(entry[..4]);
            var offset = BinaryPrimitives.ReadUInt32BigEndian(entry[8..]);
            var length = BinaryPrimitives.ReadUInt32BigEndian(entry[12..]);
            if ((ulong)offset + length > (ulong)data.Length)
            {
                throw new FormatException($"The font's table '{tag.Trim()}' reaches beyond the end of the file.");
            }

            tables[tag] = ((int)offset, (int)length);
        }
    }
}
