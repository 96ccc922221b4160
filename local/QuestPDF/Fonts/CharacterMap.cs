namespace Receivables.Local.Pdf.Fonts;

/// <summary>Which glyph draws which code point (table cmap, formats 4 and 12).</summary>
internal sealed class CharacterMap
{
    private const int BasicPlane = 0x1_0000;

    private readonly ushort[] basic = new ushort[BasicPlane];
    private readonly Dictionary<int, ushort> beyond = [];

    public CharacterMap(ReadOnlySpan<byte> table)
    {
        var best = FindUnicodeSubtable(table);
        switch (best.U16(0))
        {
            case 4:
                ReadSegments(best);
                break;
            case 12:
                ReadGroups(best);
                break;
            default:
                throw new FormatException($"The font's character map has format {best.U16(0)}; 4 and 12 are known.");
        }
    }

    /// <summary>Zero when the font lacks the character.</summary>
    public ushort GlyphOf(int codePoint) =>
        codePoint < BasicPlane ? basic[codePoint] : beyond.GetValueOrDefault(codePoint);

    private static ReadOnlySpan<byte> FindUnicodeSubtable(ReadOnlySpan<byte> table)
    {
        var count = table.U16(2);
        var bestRank = 0;
        var bestOffset = 0;
        for (var index = 0; index < count; index++)
        {
            var entry = table.Slice(4 + (index * 8), 8);
            var rank = (entry.U16(0), entry.U16(2)) switch
            {
                (3, 10) => 4,
                (0, 4 or 6) => 3,
                (3, 1) => 2,
                (0, <= 3) => 1,
                _ => 0,
            };

            if (rank > bestRank)
            {
                bestRank = rank;
                bestOffset = (int)entry.U32(4);
            }
        }

        return bestRank > 0
            ? table[bestOffset..]
            : throw new FormatException("The font has no Unicode character map.");
    }

    private void ReadSegments(ReadOnlySpan<byte> map)
    {
        var doubledCount = map.U16(6);
        var ends = map[14..];
        var starts = map[(16 + doubledCount)..];
        var deltas = map[(16 + (2 * doubledCount))..];
        var ranges = map[(16 + (3 * doubledCount))..];
        for (var segment = 0; segment < doubledCount; segment += 2)
        {
            var range = ranges.U16(segment);
            for (int code = starts.U16(segment); code <= ends.U16(segment) && code < 0xFFFF; code++)
            {
                var glyph = range == 0
                    ? code
                    : ranges.U16(segment + range + (2 * (code - starts.U16(segment))));

                basic[code] = glyph == 0 ? (ushort)0 : (ushort)((glyph + deltas.U16(segment)) & 0xFFFF);
            }
        }
    }

    private void ReadGroups(ReadOnlySpan<byte> map)
    {
        var count = (int)map.U32(12);
        for (var index = 0; index < count; index++)
        {
            var group = map.Slice(16 + (index * 12), 12);
            var first = (int)group.U32(0);
            for (var code = first; code <= (int)group.U32(4); code++)
            {
                var glyph = (ushort)((int)group.U32(8) + code - first);
                if (code < BasicPlane)
                {
                    basic[code] = glyph;
                }
                else
                {
                    beyond[code] = glyph;
                }
            }
        }
    }
}
