using System.Security.Cryptography;
using System.Text;
using Receivables.Local.Pdf.Fonts;

namespace Receivables.Local.Pdf.Output;

/// <summary>
/// Embeds the used part of a font: a composite font whose codes are glyph numbers, with a map back to Unicode so that
/// text can be searched and copied.
/// </summary>
internal sealed class FontWriter(PdfFile file, FontUsage usage)
{
    private const int MappingsPerBlock = 100;
    private const int SymbolicFlag = 4;
    private const int ItalicFlag = 64;

    private readonly FontMetrics metrics = usage.Face.Metrics;

    public void Write()
    {
        var subset = FontSubset.Write(usage.Face, usage.Glyphs);
        var name = SubsetTag() + "+" + string.Concat(usage.Face.Names.PostScriptName.Where(char.IsAsciiLetterOrDigit));
        var program = file.Reserve();
        file.WriteStream(program, entries => entries.Raw("/Length1 "u8).Number(subset.Length), subset);

        var unicode = file.Reserve();
        file.WriteStream(unicode, _ => { }, UnicodeMap());

        var descriptor = file.Add(buffer => WriteDescriptor(buffer, name, program));
        var descendant = file.Add(buffer => WriteDescendant(buffer, name, descriptor));
        file.Write(usage.ObjectId, buffer => buffer
            .Raw($"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[")
            .Reference(descendant).Raw("]/ToUnicode "u8).Reference(unicode).Raw(">>"u8));
    }

    private void WriteDescriptor(PdfBuffer buffer, string name, int program)
    {
        var box = metrics.Box;
        buffer
            .Raw($"<</Type/FontDescriptor/FontName/{name}/Flags ")
            .Number(usage.Face.IsItalic ? SymbolicFlag + ItalicFlag : SymbolicFlag)
            .Raw("/FontBBox["u8)
            .Numbers(PerMille(box.Left), PerMille(box.Bottom), PerMille(box.Right), PerMille(box.Top))
            .Raw("]/ItalicAngle "u8).Number(metrics.ItalicAngle)
            .Raw("/Ascent "u8).Number(PerMille(metrics.Ascent))
            .Raw("/Descent "u8).Number(PerMille(-metrics.Descent))
            .Raw("/CapHeight "u8).Number(PerMille(metrics.CapHeight))
            .Raw("/StemV "u8).Number(usage.Face.Weight / 5)
            .Raw("/FontFile2 "u8).Reference(program).Raw(">>"u8);
    }

    private void WriteDescendant(PdfBuffer buffer, string name, int descriptor)
    {
        buffer
            .Raw($"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}")
            .Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"u8)
            .Raw("/CIDToGIDMap/Identity/FontDescriptor "u8)
            .Reference(descriptor).Raw("/W[0["u8);

        foreach (var glyph in usage.Glyphs)
        {
            buffer.Number(PerMille(usage.Face.AdvanceOf(glyph))).Space();
        }

        buffer.Raw("]]>>"u8);
    }

    private ReadOnlySpan<byte> UnicodeMap()
    {
        var map = new PdfBuffer();
        map.Raw("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"u8)
            .Raw("/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"u8)
            .Raw("/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"u8)
            .Raw("1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"u8);

        for (var start = 1; start < usage.Glyphs.Count; start += MappingsPerBlock)
        {
            var end = Math.Min(start + MappingsPerBlock, usage.Glyphs.Count);
            map.Number(end - start).Raw(" beginbfchar\n"u8);
            for (var code = start; code < end; code++)
            {
                map.Raw("<"u8).Hex((ushort)code).Raw("><"u8);
                foreach (var unit in new Rune(usage.CodePoints[code]).ToString())
                {
                    map.Hex(unit);
                }

                map.Raw(">\n"u8);
            }

            map.Raw("endbfchar\n"u8);
        }

        map.Raw("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"u8);
        return map.Written;
    }

    /// <summary>Six letters that tell subsets of one font apart: a hash of the glyphs.</summary>
    private string SubsetTag()
    {
        var glyphs = new byte[usage.Glyphs.Count * 2];
        for (var index = 0; index < usage.Glyphs.Count; index++)
        {
            glyphs[index * 2] = (byte)(usage.Glyphs[index] >> 8);
            glyphs[(index * 2) + 1] = (byte)(usage.Glyphs[index] & 0xFF);
        }

        return string.Concat(SHA256.HashData(glyphs).Take(6).Select(value => (char)('A' + (value % 26))));
    }

    private float PerMille(int fontUnits) => fontUnits * 1000f / metrics.UnitsPerEm;
}
