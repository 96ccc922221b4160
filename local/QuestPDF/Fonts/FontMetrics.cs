namespace Receivables.Local.Pdf.Fonts;

/// <summary>
/// Measures of a face in font units, upwards positive; <see cref="Descent"/> and the gap are positive too.
/// </summary>
internal sealed record FontMetrics(
    int UnitsPerEm,
    int Ascent,
    int Descent,
    int LineGap,
    int CapHeight,
    int UnderlinePosition,
    int UnderlineThickness,
    int StrikeoutPosition,
    int StrikeoutThickness,
    float ItalicAngle,
    (int Left, int Bottom, int Right, int Top) Box)
{
    private const int UseTypographicMetrics = 1 << 7;

    public static FontMetrics Read(SfntReader font)
    {
        var head = font.Table("head");
        var hhea = font.Table("hhea");
        var post = font.Table("post");
        var os2 = font.TableOrEmpty("OS/2");
        var unitsPerEm = head.U16(18);

        var fromOs2 = os2.Length >= 78 && (os2.U16(62) & UseTypographicMetrics) != 0;
        var line = fromOs2
            ? (Ascent: os2.I16(68), Descent: os2.I16(70), Gap: os2.I16(72))
            : (Ascent: hhea.I16(4), Descent: hhea.I16(6), Gap: hhea.I16(8));

        return new FontMetrics(
            unitsPerEm,
            line.Ascent,
            -line.Descent,
            line.Gap,
            CapHeight: os2.Length >= 90 ? os2.I16(88) : unitsPerEm * 7 / 10,
            post.I16(8),
            post.I16(10),
            StrikeoutPosition: os2.Length >= 30 ? os2.I16(28) : unitsPerEm * 3 / 10,
            StrikeoutThickness: os2.Length >= 28 ? os2.I16(26) : unitsPerEm / 20,
            post.I32(4) / 65536f,
            (head.I16(36), head.I16(38), head.I16(40), head.I16(42)));
    }
}
