using System.IO.Compression;

namespace Receivables.Local.Pdf.Images;

/// <summary>Undoes PNG's compression and line filters.</summary>
internal static class PngRows
{
    /// <summary>One byte for each sample, without line breaks; of 16-bit samples the upper half.</summary>
    public static byte[] Decode(byte[] packed, int width, int height, int depth, int samples)
    {
        var bitsPerPixel = depth * samples;
        var rowLength = ((width * bitsPerPixel) + 7) / 8;
        var step = Math.Max(1, bitsPerPixel / 8);
        var result = new byte[width * height * samples];
        var above = new byte[rowLength];
        var row = new byte[rowLength];

        using var source = new MemoryStream(packed);
        using var unpacked = new ZLibStream(source, CompressionMode.Decompress);
        for (var y = 0; y < height; y++)
        {
            var filter = unpacked.ReadByte();
            unpacked.ReadExactly(row);
            Unfilter(filter, row, above, step);
            Spread(row, result.AsSpan(y * width * samples, width * samples), depth);
            (row, above) = (above, row);
        }

        return result;
    }

    private static void Unfilter(int filter, byte[] row, byte[] above, int step)
    {
        for (var index = 0; index < row.Length; index++)
        {
            int left = index >= step ? row[index - step] : 0;
            int up = above[index];
            int corner = index >= step ? above[index - step] : 0;
            var predicted = filter switch
            {
                0 => 0,
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Paeth(left, up, corner),
                _ => throw new FormatException($"the PNG has the unknown line filter {filter}"),
            };

            row[index] = (byte)((row[index] + predicted) & 0xFF);
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var estimate = left + up - corner;
        var toLeft = Math.Abs(estimate - left);
        var toUp = Math.Abs(estimate - up);
        var toCorner = Math.Abs(estimate - corner);
        if (toLeft <= toUp && toLeft <= toCorner)
        {
            return left;
        }

        return toUp <= toCorner ? up : corner;
    }

    private static void Spread(ReadOnlySpan<byte> row, Span<byte> samples, int depth)
    {
        for (var index = 0; index < samples.Length; index++)
        {
            samples[index] = depth switch
            {
                8 => row[index],
                16 => row[index * 2],
                _ => (byte)((row[index * depth / 8] >> (8 - depth - (index * depth % 8))) & ((1 << depth) - 1)),
            };
        }
    }
}
