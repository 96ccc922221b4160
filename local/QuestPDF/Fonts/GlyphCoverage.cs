namespace Receivables.Local.Pdf.Fonts;

/// <summary>The two ways in which OpenType tables list glyphs: coverage and classes.</summary>
internal static class GlyphCoverage
{
    public static List<ushort> Read(ReadOnlySpan<byte> table)
    {
        var glyphs = new List<ushort>();
        for (var index = 0; index < table.U16(2); index++)
        {
            if (table.U16(0) == 1)
            {
                glyphs.Add(table.U16(4 + (index * 2)));
                continue;
            }

            var range = table.Slice(4 + (index * 6), 6);
            for (int glyph = range.U16(0); glyph <= range.U16(2); glyph++)
            {
                glyphs.Add((ushort)glyph);
            }
        }

        return glyphs;
    }

    /// <summary>The class of every glyph; those that are not listed have class zero.</summary>
    public static ushort[] ReadClasses(ReadOnlySpan<byte> table, int glyphCount)
    {
        var classes = new ushort[glyphCount];
        if (table.U16(0) == 1)
        {
            for (var index = 0; index < table.U16(4); index++)
            {
                classes[table.U16(2) + index] = table.U16(6 + (index * 2));
            }

            return classes;
        }

        for (var index = 0; index < table.U16(2); index++)
        {
            var range = table.Slice(4 + (index * 6), 6);
            classes.AsSpan(range.U16(0), range.U16(2) - range.U16(0) + 1).Fill(range.U16(4));
        }

        return classes;
    }
}
