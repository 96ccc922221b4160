using Receivables.Local.Pdf.Fonts;

namespace Receivables.Local.Pdf.Output;

/// <summary>Which glyphs of a face a document shows. They are numbered anew, in the order of their first use.</summary>
internal sealed class FontUsage
{
    private const int NoBreakSpace = 0xA0;
    private const int NarrowNoBreakSpace = 0x202F;
    private const int NoBreakHyphen = 0x2011;

    private readonly Dictionary<ushort, ushort> numbers = [];
    private readonly List<ushort> glyphs = [0];
    private readonly List<int> codePoints = [0];

    public FontUsage(FontFace face, int resourceNumber, int objectId)
    {
        Face = face;
        ResourceNumber = resourceNumber;
        ObjectId = objectId;
        numbers.Add(0, 0);
    }

    public FontFace Face { get; }

    /// <summary>The font is called /F and this number in pages.</summary>
    public int ResourceNumber { get; }

    public int ObjectId { get; }

    public IReadOnlyList<ushort> Glyphs => glyphs;

    /// <summary>What a reader copies or finds for each glyph, in the order of <see cref="Glyphs"/>.</summary>
    public IReadOnlyList<int> CodePoints => codePoints;

    public ushort NumberOf(ushort glyph, int codePoint)
    {
        if (numbers.TryGetValue(glyph, out var number))
        {
            return number;
        }

        number = (ushort)glyphs.Count;
        numbers.Add(glyph, number);
        glyphs.Add(glyph);

        // Who searches types plain spaces and hyphens.
        codePoints.Add(codePoint switch
        {
            NoBreakSpace or NarrowNoBreakSpace => ' ',
            NoBreakHyphen => '-',
            _ => codePoint,
        });

        return number;
    }
}
