using System.Numerics;

namespace Receivables.Local.Pdf.Fonts;

/// <summary>Adjustments between classes of glyphs (GPOS pair adjustment, format 2).</summary>
internal sealed class PairClasses : IPairTable
{
    private const int AdvanceBit = 4;

    private readonly bool[] covered;
    private readonly ushort[] leftClasses;
    private readonly ushort[] rightClasses;
    private readonly int rightClassCount;
    private readonly short[] values;

    public PairClasses(ReadOnlySpan<byte> table, int glyphCount)
    {
        covered = new bool[glyphCount];
        foreach (var glyph in GlyphCoverage.Read(table[table.U16(2)..]))
        {
            covered[glyph] = true;
        }

        leftClasses = GlyphCoverage.ReadClasses(table[table.U16(8)..], glyphCount);
        rightClasses = GlyphCoverage.ReadClasses(table[table.U16(10)..], glyphCount);
        rightClassCount = table.U16(14);
        values = new short[table.U16(12) * rightClassCount];

        var format = table.U16(4);
        if ((format & AdvanceBit) == 0)
        {
            return;
        }

        var advanceAt = 2 * BitOperations.PopCount((uint)(format & (AdvanceBit - 1)));
        var recordSize = 2 * (BitOperations.PopCount(format) + BitOperations.PopCount(table.U16(6)));
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = table.I16(16 + (index * recordSize) + advanceAt);
        }
    }

    /// <remarks>A covered left glyph ends the search even where its class has no adjustment.</remarks>
    public bool TryFind(ushort left, ushort right, out int value)
    {
        value = 0;
        if (!covered[left])
        {
            return false;
        }

        value = values[(leftClasses[left] * rightClassCount) + rightClasses[right]];
        return true;
    }
}
