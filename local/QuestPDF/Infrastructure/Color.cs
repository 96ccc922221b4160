using Receivables.Local.Pdf;

namespace QuestPDF.Infrastructure;

/// <summary>A colour as ARGB.</summary>
public readonly struct Color
{
    /// <param name="hex">0xAARRGGBB, taken as it is: without the alpha byte the colour is invisible.</param>
    public Color(uint hex) => Hex = hex;

    public uint Hex { get; }

    public byte Alpha => (byte)(Hex >> 24);

    public byte Red => (byte)((Hex >> 16) & 0xFF);

    public byte Green => (byte)((Hex >> 8) & 0xFF);

    public byte Blue => (byte)(Hex & 0xFF);

    public static Color FromARGB(byte alpha, byte red, byte green, byte blue) =>
        new(((uint)alpha << 24) | ((uint)red << 16) | ((uint)green << 8) | blue);

    public static Color FromRGB(byte red, byte green, byte blue) => FromARGB(255, red, green, blue);

    /// <param name="hex">#RGB, #ARGB, #RRGGBB or #AARRGGBB; the hash sign may be left out.</param>
    /// <exception cref="ArgumentException">The text is none of these.</exception>
    public static Color FromHex(string hex) => HexColor.Parse(hex);

    public Color WithAlpha(byte alpha) => new((Hex & 0x00FF_FFFF) | ((uint)alpha << 24));

    /// <param name="alpha">0 is invisible, 1 opaque.</param>
    public Color WithAlpha(float alpha)
    {
        if (alpha is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(alpha), alpha, "Alpha must be between 0 and 1.");
        }

        return WithAlpha((byte)MathF.Round(alpha * 255));
    }

    public static implicit operator string(Color color) => color.ToString();

    public static implicit operator Color(string hex) => FromHex(hex);

    public static implicit operator uint(Color color) => color.Hex;

    /// <summary>A number without an alpha byte is an opaque colour.</summary>
    public static implicit operator Color(uint hex) => new(hex <= 0x00FF_FFFF ? hex | 0xFF00_0000 : hex);

    public override string ToString() =>
        Alpha == 255 ? $"#{Red:X2}{Green:X2}{Blue:X2}" : $"#{Alpha:X2}{Red:X2}{Green:X2}{Blue:X2}";
}
