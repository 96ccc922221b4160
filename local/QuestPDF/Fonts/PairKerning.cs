namespace Receivables.Local.Pdf.Fonts;

/// <summary>
/// Which pairs of glyphs stand closer together or wider apart: the "kern" feature of table GPOS for Latin script.
/// </summary>
internal sealed class PairKerning
{
    private const int PairAdjustment = 2;
    private const int Extension = 9;
    private const int CacheSize = 8192;

    private readonly List<List<IPairTable>> lookups = [];

    // Each entry holds a pair and its value in one 64-bit word, so that threads may share it without a lock.
    private readonly ulong[] cache = new ulong[CacheSize];

    public PairKerning(ReadOnlySpan<byte> gpos, int glyphCount)
    {
        if (gpos.IsEmpty)
        {
            return;
        }

        var lookupList = gpos[gpos.U16(8)..];
        foreach (var index in KerningLookups(gpos))
        {
            var lookup = lookupList[lookupList.U16(2 + (index * 2))..];
            var tables = ReadTables(lookup, glyphCount);
            if (tables.Count > 0)
            {
                lookups.Add(tables);
            }
        }
    }

    /// <summary>Font units to add to the advance of <paramref name="left"/>; negative is closer.</summary>
    public int Between(ushort left, ushort right)
    {
        if (lookups.Count == 0)
        {
            return 0;
        }

        var pair = ((uint)left << 16) | right;
        ref var slot = ref cache[unchecked((pair * 2654435761u) >> 19) % CacheSize];
        var known = Volatile.Read(ref slot);
        if (known != 0 && (uint)(known >> 32) == pair)
        {
            return (int)(known & 0xFFFF) - 0x8000;
        }

        var value = lookups.Sum(tables => ValueIn(tables, left, right));
        Volatile.Write(ref slot, ((ulong)pair << 32) | (1UL << 16) | (ushort)(value + 0x8000));
        return value;
    }

    private static int ValueIn(List<IPairTable> tables, ushort left, ushort right)
    {
        foreach (var table in tables)
        {
            if (table.TryFind(left, right, out var value))
            {
                return value;
            }
        }

        return 0;
    }

    private static List<IPairTable> ReadTables(ReadOnlySpan<byte> lookup, int glyphCount)
    {
        var tables = new List<IPairTable>();
        var type = lookup.U16(0);
        for (var index = 0; index < lookup.U16(4); index++)
        {
            var table = lookup[lookup.U16(6 + (index * 2))..];
            var tableType = type;
            if (type == Extension)
            {
                tableType = table.U16(2);
                table = table[(int)table.U32(4)..];
            }

            if (tableType == PairAdjustment)
            {
                tables.Add(table.U16(0) == 1 ? new PairList(table) : new PairClasses(table, glyphCount));
            }
        }

        return tables;
    }

    private static SortedSet<int> KerningLookups(ReadOnlySpan<byte> gpos)
    {
        var result = new SortedSet<int>();
        var language = LatinLanguageSystem(gpos[gpos.U16(4)..]);
        if (language.IsEmpty)
        {
            return result;
        }

        var features = gpos[gpos.U16(6)..];
        for (var index = 0; index < language.U16(4); index++)
        {
            var record = features.Slice(2 + (language.U16(6 + (index * 2)) * 6), 6);
            if (!record[..4].SequenceEqual("kern"u8))
            {
                continue;
            }

            var feature = features[record.U16(4)..];
            for (var lookup = 0; lookup < feature.U16(2); lookup++)
            {
                result.Add(feature.U16(4 + (lookup * 2)));
            }
        }

        return result;
    }

    private static ReadOnlySpan<byte> LatinLanguageSystem(ReadOnlySpan<byte> scripts)
    {
        var found = 0;
        for (var index = 0; index < scripts.U16(0); index++)
        {
            var record = scripts.Slice(2 + (index * 6), 6);
            if (record[..4].SequenceEqual("latn"u8) || (found == 0 && record[..4].SequenceEqual("DFLT"u8)))
            {
                found = record.U16(4);
            }
        }

        if (found == 0)
        {
            return default;
        }

        var script = scripts[found..];
        return script.U16(0) == 0 ? default : script[script.U16(0)..];
    }
}
