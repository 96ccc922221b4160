using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf.Fonts;

/// <summary>One style of a font family, read once and shared by all documents and threads.</summary>
internal sealed class FontFace
{
    private readonly CharacterMap characters;
    private readonly Lazy<PairKerning> kerning;
    private readonly ushort[] advances;

    /// <exception cref="FormatException">The bytes hold no TrueType font with outlines.</exception>
    public FontFace(byte[] data)
    {
        ArgumentNullException.ThrowIfNull(data);
        Data = data;
        try
        {
            Tables = new SfntReader(data);
            Names = FontNames.Read(Tables.Table("name"));
            Metrics = FontMetrics.Read(Tables);
            GlyphCount = Tables.Table("maxp").U16(4);
            Outlines = new GlyphOutlines(Tables);
            (Weight, IsItalic) = ReadStyle(Tables);
            advances = ReadAdvances(Tables, GlyphCount);
            characters = new CharacterMap(Tables.Table("cmap"));
        }
        catch (Exception exception)
            when (exception is ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            throw new FormatException("The font file is damaged: a table is shorter than it says.", exception);
        }

        kerning = new Lazy<PairKerning>(() => new PairKerning(Tables.TableOrEmpty("GPOS"), GlyphCount));
    }

    public byte[] Data { get; }

    public SfntReader Tables { get; }

    public FontNames Names { get; }

    public FontMetrics Metrics { get; }

    public GlyphOutlines Outlines { get; }

    public int GlyphCount { get; }

    public int Weight { get; }

    public bool IsItalic { get; }

    /// <summary>Zero, the box for missing glyphs, when the font lacks the character.</summary>
    public ushort GlyphOf(int codePoint) => characters.GlyphOf(codePoint);

    public int AdvanceOf(ushort glyph) => advances[glyph];

    /// <summary>Font units between two neighbours; negative is closer.</summary>
    public int KerningBetween(ushort left, ushort right) => kerning.Value.Between(left, right);

    private static (int Weight, bool IsItalic) ReadStyle(SfntReader tables)
    {
        var os2 = tables.TableOrEmpty("OS/2");
        if (os2.Length >= 64)
        {
            return (os2.U16(4), (os2.U16(62) & 1) != 0);
        }

        var style = tables.Table("head").U16(44);
        return ((style & 1) != 0 ? (int)FontWeight.Bold : (int)FontWeight.Normal, (style & 2) != 0);
    }

    private static ushort[] ReadAdvances(SfntReader tables, int glyphCount)
    {
        var hmtx = tables.Table("hmtx");
        var listed = tables.Table("hhea").U16(34);
        var result = new ushort[glyphCount];
        for (var glyph = 0; glyph < glyphCount; glyph++)
        {
            result[glyph] = hmtx.U16(Math.Min(glyph, listed - 1) * 4);
        }

        return result;
    }
}
