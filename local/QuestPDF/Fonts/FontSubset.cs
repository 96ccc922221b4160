using System.Buffers.Binary;
using System.Text;

namespace Receivables.Local.Pdf.Fonts;

/// <summary>
/// Writes a TrueType file that holds only the given glyphs, numbered in the order given, and those that they are
/// composed of.
/// </summary>
internal sealed class FontSubset
{
    // What a PDF reader needs of an embedded font; the character map and the names lie in the PDF itself.
    private static readonly string[] CopiedTables = ["cvt ", "fpgm", "prep"];

    private readonly FontFace face;
    private readonly List<ushort> glyphs;
    private readonly Dictionary<ushort, ushort> numbers = [];

    private FontSubset(FontFace face, IEnumerable<ushort> glyphs)
    {
        this.face = face;
        this.glyphs = [.. glyphs];
        for (var index = 0; index < this.glyphs.Count; index++)
        {
            numbers.Add(this.glyphs[index], (ushort)index);
        }
    }

    /// <param name="face">The font to take glyphs from.</param>
    /// <param name="glyphs">Each once; the first must be glyph zero, the box for missing characters.</param>
    public static byte[] Write(FontFace face, IEnumerable<ushort> glyphs) => new FontSubset(face, glyphs).Write();

    private byte[] Write()
    {
        var (outlines, offsets) = CopyOutlines();
        var tables = new List<(string Tag, byte[] Content)>
        {
            ("glyf", outlines),
            ("head", Head()),
            ("hhea", Hhea()),
            ("hmtx", Hmtx()),
            ("loca", offsets),
            ("maxp", Maxp()),
        };

        tables.AddRange(CopiedTables
            .Where(face.Tables.Has)
            .Select(tag => (tag, face.Tables.Table(tag).ToArray())));

        tables.Sort((left, right) => string.CompareOrdinal(left.Tag, right.Tag));
        return Assemble(tables);
    }

    private (byte[] Outlines, byte[] Offsets) CopyOutlines()
    {
        using var outlines = new MemoryStream();
        var ends = new List<uint> { 0 };

        // The list grows while it is walked: composed glyphs add their parts at its end.
        for (var index = 0; index < glyphs.Count; index++)
        {
            var outline = face.Outlines.Of(glyphs[index]).ToArray();
            foreach (var offset in GlyphOutlines.ComponentOffsets(outline))
            {
                var part = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(offset));
                BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(offset), NumberOf(part));
            }

            outlines.Write(outline);
            PadToFour(outlines);
            ends.Add((uint)outlines.Position);
        }

        var offsets = new byte[ends.Count * 4];
        for (var index = 0; index < ends.Count; index++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(offsets.AsSpan(index * 4), ends[index]);
        }

        return (outlines.ToArray(), offsets);
    }

    private ushort NumberOf(ushort glyph)
    {
        if (!numbers.TryGetValue(glyph, out var number))
        {
            number = (ushort)glyphs.Count;
            numbers.Add(glyph, number);
            glyphs.Add(glyph);
        }

        return number;
    }

    private byte[] Head()
    {
        const int checksumAdjustment = 8;
        const int offsetFormat = 50;
        var head = face.Tables.Table("head").ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(checksumAdjustment), 0);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(offsetFormat), 1);
        return head;
    }

    private byte[] Hhea()
    {
        var hhea = face.Tables.Table("hhea").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)glyphs.Count);
        return hhea;
    }

    private byte[] Hmtx()
    {
        var result = new byte[glyphs.Count * 4];
        for (var index = 0; index < glyphs.Count; index++)
        {
            var outline = face.Outlines.Of(glyphs[index]);
            var leftBearing = outline.IsEmpty ? (short)0 : outline.I16(2);
            BinaryPrimitives.WriteUInt16BigEndian(result.AsSpan(index * 4), (ushort)face.AdvanceOf(glyphs[index]));
            BinaryPrimitives.WriteInt16BigEndian(result.AsSpan((index * 4) + 2), leftBearing);
        }

        return result;
    }

    private byte[] Maxp()
    {
        var maxp = face.Tables.Table("maxp").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)glyphs.Count);
        return maxp;
    }

    private static byte[] Assemble(List<(string Tag, byte[] Content)> tables)
    {
        using var file = new MemoryStream();
        var directory = new byte[12 + (tables.Count * 16)];
        var largestPower = 1 << (int)Math.Log2(tables.Count);
        BinaryPrimitives.WriteUInt32BigEndian(directory, 0x0001_0000);
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(4), (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(6), (ushort)(largestPower * 16));
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(8), (ushort)Math.Log2(largestPower));
        BinaryPrimitives.WriteUInt16BigEndian(directory.AsSpan(10), (ushort)((tables.Count - largestPower) * 16));
        file.Write(directory);

        for (var index = 0; index < tables.Count; index++)
        {
            var (tag, content) = tables[index];
            var entry = directory.AsSpan(12 + (index * 16), 16);
            Encoding.ASCII.GetBytes(tag, entry);
            BinaryPrimitives.WriteUInt32BigEndian(entry[4..], Checksum(content));
            BinaryPrimitives.WriteUInt32BigEndian(entry[8..], (uint)file.Position);
            BinaryPrimitives.WriteUInt32BigEndian(entry[12..], (uint)content.Length);
            file.Write(content);
            PadToFour(file);
        }

        file.Position = 0;
        file.Write(directory);
        return file.ToArray();
    }

    private static uint Checksum(ReadOnlySpan<byte> content)
    {
        var sum = 0u;
        while (content.Length >= 4)
        {
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(content));
            content = content[4..];
        }

        for (var index = 0; index < content.Length; index++)
        {
            sum = unchecked(sum + ((uint)content[index] << (24 - (8 * index))));
        }

        return sum;
    }

    private static void PadToFour(MemoryStream stream)
    {
        while (stream.Position % 4 != 0)
        {
            stream.WriteByte(0);
        }
    }
}
