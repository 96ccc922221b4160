using System.Globalization;
using System.Numerics;
using System.Text;

namespace Receivables.Local.Pdf.Output;

/// <summary>Bytes in the making, with the ways in which PDF writes numbers, names and text.</summary>
internal sealed class PdfBuffer
{
    private const int ThousandthsInOne = 1000;

    private byte[] bytes = new byte[4096];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    public PdfBuffer Raw(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Room(text.Length));
        Length += text.Length;
        return this;
    }

    public PdfBuffer Raw(string ascii)
    {
        Length += Encoding.ASCII.GetBytes(ascii, Room(ascii.Length));
        return this;
    }

    public PdfBuffer Number(int value)
    {
        value.TryFormat(Room(12), out var written, provider: CultureInfo.InvariantCulture);
        Length += written;
        return this;
    }

    /// <summary>Three decimals at most: a thousandth of a point is finer than any printer.</summary>
    public PdfBuffer Number(float value)
    {
        var thousandths = (long)MathF.Round(value * ThousandthsInOne);
        var room = Room(24);
        var at = 0;
        if (thousandths < 0)
        {
            room[at++] = (byte)'-';
            thousandths = -thousandths;
        }

        (thousandths / ThousandthsInOne).TryFormat(room[at..], out var written, provider: CultureInfo.InvariantCulture);
        at += written;
        var rest = (int)(thousandths % ThousandthsInOne);
        if (rest > 0)
        {
            room[at++] = (byte)'.';
            for (var digit = ThousandthsInOne / 10; rest > 0; digit /= 10)
            {
                room[at++] = (byte)('0' + (rest / digit));
                rest %= digit;
            }
        }

        Length += at;
        return this;
    }

    public PdfBuffer Space() => Raw(" "u8);

    public PdfBuffer Numbers(params ReadOnlySpan<float> values)
    {
        foreach (var value in values)
        {
            Number(value).Space();
        }

        return this;
    }

    public PdfBuffer Matrix(Matrix3x2 matrix) =>
        Numbers(matrix.M11, matrix.M12, matrix.M21, matrix.M22, matrix.M31, matrix.M32);

    public PdfBuffer Hex(ushort value)
    {
        var room = Room(4);
        for (var index = 0; index < 4; index++)
        {
            room[index] = "0123456789ABCDEF"u8[(value >> (12 - (4 * index))) & 0xF];
        }

        Length += 4;
        return this;
    }

    /// <summary>Text for people: plain where ASCII suffices, else UTF-16.</summary>
    public PdfBuffer Text(string text)
    {
        if (!Ascii.IsValid(text))
        {
            Raw("<FEFF"u8);
            foreach (var unit in text)
            {
                Hex(unit);
            }

            return Raw(">"u8);
        }

        Raw("("u8);
        foreach (var character in text)
        {
            if (character is '(' or ')' or '\\')
            {
                Raw("\\"u8);
            }

            Raw([(byte)character]);
        }

        return Raw(")"u8);
    }

    public PdfBuffer Reference(int id) => Number(id).Raw(" 0 R "u8);

    public byte[] ToArray() => Written.ToArray();

    public void Clear() => Length = 0;

    private Span<byte> Room(int count)
    {
        if (Length + count > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
        }

        return bytes.AsSpan(Length);
    }
}
