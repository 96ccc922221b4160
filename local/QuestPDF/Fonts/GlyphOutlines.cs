namespace Receivables.Local.Pdf.Fonts;

/// <summary>Where the outline of each glyph lies in the file, and which other glyphs it is put together from.</summary>
internal sealed class GlyphOutlines
{
    private const int ArgumentsAreWords = 0x0001;
    private const int HasScale = 0x0008;
    private const int MoreComponents = 0x0020;
    private const int HasTwoScales = 0x0040;
    private const int HasMatrix = 0x0080;

    private readonly SfntReader tables;
    private readonly bool hasLongOffsets;

    public GlyphOutlines(SfntReader tables)
    {
        this.tables = tables;
        hasLongOffsets = tables.Table("head").I16(50) != 0;
        _ = tables.Table("glyf");
        _ = tables.Table("loca");
    }

    /// <summary>Empty for glyphs without ink, such as the space.</summary>
    public ReadOnlySpan<byte> Of(int glyph)
    {
        var loca = tables.Table("loca");
        var (start, end) = hasLongOffsets
            ? ((int)loca.U32(glyph * 4), (int)loca.U32((glyph + 1) * 4))
            : (loca.U16(glyph * 2) * 2, loca.U16((glyph + 1) * 2) * 2);

        return tables.Table("glyf")[start..end];
    }

    /// <summary>Offsets, within the outline, of the numbers of the glyphs that it is composed of.</summary>
    public static IReadOnlyList<int> ComponentOffsets(ReadOnlySpan<byte> outline)
    {
        if (outline.Length < 10 || outline.I16(0) >= 0)
        {
            return [];
        }

        var offsets = new List<int>();
        var position = 10;
        int flags;
        do
        {
            flags = outline.U16(position);
            offsets.Add(position + 2);
            position += 4 + ((flags & ArgumentsAreWords) != 0 ? 4 : 2);
            position += (flags & (HasScale | HasTwoScales | HasMatrix)) switch
            {
                HasScale => 2,
                HasTwoScales => 4,
                HasMatrix => 8,
                _ => 0,
            };
        }
        while ((flags & MoreComponents) != 0);

        return offsets;
    }
}
