using System.Buffers.Binary;
using System.IO.Compression;

namespace Receivables.Local.Pdf.Images;

/// <summary>
/// PNG. A picture without transparency goes into the PDF as it is, for both compress alike; one with it is decoded
/// and parted into colours and transparency. Interlaced pictures are refused.
/// </summary>
internal static class PngReader
{
    private const int Grey = 0;
    private const int TrueColour = 2;
    private const int Palette = 3;
    private const int GreyWithAlpha = 4;
    private const int TrueColourWithAlpha = 6;

    public static bool Recognises(ReadOnlySpan<byte> data) =>
        data.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

    public static Raster Read(ReadOnlySpan<byte> data)
    {
        var chunks = PngChunks.Read(data);
        var (width, height, depth, colours) = ReadHeader(chunks.Header);
        var hasKey = chunks.Transparency.Length > 0;
        if (colours is GreyWithAlpha or TrueColourWithAlpha || (colours == Palette && hasKey))
        {
            return Separate(chunks, width, height, depth, colours);
        }

        var components = colours == TrueColour ? 3 : 1;
        var space = colours switch
        {
            Grey => "/DeviceGray",
            TrueColour => "/DeviceRGB",
            _ => IndexedSpace(chunks.Palette),
        };

        var key = hasKey ? ColourKey(chunks.Transparency, components) : string.Empty;
        var entries = $"/ColorSpace{space}/BitsPerComponent {depth}{key}/Filter/FlateDecode/DecodeParms<</Predictor 15"
            + $"/Colors {components}/BitsPerComponent {depth}/Columns {width}>>";

        return new Raster(width, height, entries, chunks.Pixels);
    }

    private static (int Width, int Height, int Depth, int Colours) ReadHeader(ReadOnlySpan<byte> header)
    {
        var width = BinaryPrimitives.ReadInt32BigEndian(header);
        var height = BinaryPrimitives.ReadInt32BigEndian(header[4..]);
        var (depth, colours, interlace) = (header[8], header[9], header[12]);
        if (width <= 0 || height <= 0)
        {
            throw new FormatException($"the PNG is {width} x {height} pixels");
        }

        if (colours is not (Grey or TrueColour or Palette or GreyWithAlpha or TrueColourWithAlpha))
        {
            throw new FormatException($"the PNG has the unknown colour type {colours}");
        }

        return interlace == 0
            ? (width, height, depth, colours)
            : throw new FormatException("the PNG is interlaced; save it without interlacing");
    }

    private static string IndexedSpace(byte[] palette) => palette.Length is > 0 and var length && length % 3 == 0
        ? $"[/Indexed/DeviceRGB {(length / 3) - 1}<{Convert.ToHexString(palette)}>]"
        : throw new FormatException("the PNG has no palette");

    private static string ColourKey(byte[] key, int components) =>
        $"/Mask[{string.Join(' ', Enumerable.Range(0, components).Select(index =>
        {
            var value = BinaryPrimitives.ReadUInt16BigEndian(key.AsSpan(index * 2));
            return $"{value} {value}";
        }))}]";

    private static Raster Separate(PngChunks chunks, int width, int height, int depth, int colours)
    {
        var samples = colours switch
        {
            GreyWithAlpha => 2,
            TrueColourWithAlpha => 4,
            _ => 1,
        };

        var rows = PngRows.Decode(chunks.Pixels, width, height, depth, samples);
        var colourCount = colours == GreyWithAlpha ? 1 : 3;
        var colour = new byte[width * height * colourCount];
        var alpha = new byte[width * height];
        for (var pixel = 0; pixel < alpha.Length; pixel++)
        {
            if (colours == Palette)
            {
                var index = rows[pixel];
                chunks.Palette.AsSpan(index * 3, 3).CopyTo(colour.AsSpan(pixel * 3));
                alpha[pixel] = index < chunks.Transparency.Length ? chunks.Transparency[index] : (byte)255;
            }
            else
            {
                rows.AsSpan(pixel * samples, colourCount).CopyTo(colour.AsSpan(pixel * colourCount));
                alpha[pixel] = rows[(pixel * samples) + colourCount];
            }
        }

        var space = colourCount == 1 ? "/DeviceGray" : "/DeviceRGB";
        var transparency = new Raster(width, height, Entries("/DeviceGray"), Pack(alpha));
        return new Raster(width, height, Entries(space), Pack(colour), transparency);
    }

    private static string Entries(string space) => $"/ColorSpace{space}/BitsPerComponent 8/Filter/FlateDecode";

    private static byte[] Pack(byte[] samples)
    {
        using var packed = new MemoryStream();
        using (var compression = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            compression.Write(samples);
        }

        return packed.ToArray();
    }
}
