using System.Buffers.Binary;

namespace Receivables.Local.Pdf.Images;

/// <summary>PDF readers decode JPEG themselves; all that is needed is its size and colours.</summary>
internal static class JpegReader
{
    private const byte AdobeMarker = 0xEE;

    public static bool Recognises(ReadOnlySpan<byte> data) => data.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    public static Raster Read(ReadOnlySpan<byte> data)
    {
        var isFromAdobe = false;
        var position = 2;
        while (position + 4 <= data.Length)
        {
            if (data[position] != 0xFF)
            {
                throw new FormatException("the JPEG is damaged: a marker is missing");
            }

            var marker = data[position + 1];
            if (marker is 0xFF or 0x01 or (>= 0xD0 and <= 0xD7))
            {
                position += marker == 0xFF ? 1 : 2;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(data[(position + 2)..]);
            var segment = data.Slice(position + 4, length - 2);
            isFromAdobe |= marker == AdobeMarker && segment.StartsWith("Adobe"u8);
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return FromFrame(segment, data, isFromAdobe);
            }

            position += 2 + length;
        }

        throw new FormatException("the JPEG ends before it says its size");
    }

    private static Raster FromFrame(ReadOnlySpan<byte> frame, ReadOnlySpan<byte> data, bool isFromAdobe)
    {
        var colours = frame[5] switch
        {
            1 => "/DeviceGray",
            3 => "/DeviceRGB",

            // Adobe stores the four inks inverted.
            4 => isFromAdobe ? "/DeviceCMYK/Decode[1 0 1 0 1 0 1 0]" : "/DeviceCMYK",
            var count => throw new FormatException($"the JPEG has {count} colour components"),
        };

        var height = BinaryPrimitives.ReadUInt16BigEndian(frame[1..]);
        var width = BinaryPrimitives.ReadUInt16BigEndian(frame[3..]);
        if (width == 0 || height == 0)
        {
            throw new FormatException($"the JPEG is {width} x {height} pixels");
        }

        var entries = $"/ColorSpace{colours}/BitsPerComponent {frame[0]}/Filter/DCTDecode";
        return new Raster(width, height, entries, data.ToArray());
    }
}
