using System.Numerics;

namespace Receivables.Local.Pdf.Fonts;

/// <summary>Adjustments listed pair by pair (GPOS pair adjustment, format 1).</summary>
internal sealed class PairList : IPairTable
{
    private const int AdvanceBit = 4;

    private readonly Dictionary<uint, short> values = [];

    public PairList(ReadOnlySpan<byte> table)
    {
        var format = table.U16(4);
        if ((format & AdvanceBit) == 0)
        {
            return;
        }

        var advanceAt = 2 + (2 * BitOperations.PopCount((uint)(format & (AdvanceBit - 1))));
        var recordSize = 2 + (2 * (BitOperations.PopCount(format) + BitOperations.PopCount(table.U16(6))));
        var lefts = GlyphCoverage.Read(table[table.U16(2)..]);
        for (var index = 0; index < table.U16(8); index++)
        {
            var set = table[table.U16(10 + (index * 2))..];
            for (var pair = 0; pair < set.U16(0); pair++)
            {
                var record = set[(2 + (pair * recordSize))..];
                values.TryAdd(((uint)lefts[index] << 16) | record.U16(0), record.I16(advanceAt));
            }
        }
    }

    public bool TryFind(ushort left, ushort right, out int value)
    {
        var found = values.TryGetValue(((uint)left << 16) | right, out var adjustment);
        value = adjustment;
        return found;
    }
}
