using System.Text;

namespace Receivables.Local.Pdf.Fonts;

/// <summary>What a font file calls itself.</summary>
internal sealed record FontNames(IReadOnlyList<string> Families, string PostScriptName)
{
    private const int LegacyFamily = 1;
    private const int PostScript = 6;
    private const int TypographicFamily = 16;
    private const int WindowsPlatform = 3;
    private const int MacintoshPlatform = 1;

    /// <summary>
    /// Both family names count: "Source Sans 3 SemiBold" (the four-style name) and "Source Sans 3" (the whole family).
    /// </summary>
    public static FontNames Read(ReadOnlySpan<byte> table)
    {
        var names = new Dictionary<int, string>();
        var count = table.U16(2);
        var storage = table[table.U16(4)..];
        for (var index = 0; index < count; index++)
        {
            var record = table.Slice(6 + (index * 12), 12);
            var platform = record.U16(0);
            var id = record.U16(6);
            if (id is not (LegacyFamily or PostScript or TypographicFamily)
                || (names.ContainsKey(id) && platform != WindowsPlatform))
            {
                continue;
            }

            var text = storage.Slice(record.U16(10), record.U16(8));
            names[id] = platform == MacintoshPlatform
                ? Encoding.Latin1.GetString(text)
                : Encoding.BigEndianUnicode.GetString(text);
        }

        var families = new[] { TypographicFamily, LegacyFamily }
            .Where(names.ContainsKey)
            .Select(id => names[id])
            .Distinct(StringComparer.Ordinal)
            .ToArray();

        if (families.Length == 0)
        {
            throw new FormatException("The font does not say the name of its family.");
        }

        var compact = families[0].Replace(" ", string.Empty, StringComparison.Ordinal);
        return new FontNames(families, names.GetValueOrDefault(PostScript, compact));
    }
}
