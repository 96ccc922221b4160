using System.Globalization;
using QuestPDF.Infrastructure;

namespace Receivables.Local.Pdf;

/// <summary>Reads colours written as hexadecimal digits.</summary>
internal static class HexColor
{
    public static Color Parse(string text) =>
        TryParse(text, out var color)
            ? color
            : throw new ArgumentException(
                $"The provided value '{text}' is not a valid hex color. "
                + "Write it as #RGB, #ARGB, #RRGGBB or #AARRGGBB, with or without the hash sign.",
                nameof(text));

    public static bool TryParse(string? text, out Color color)
    {
        color = default;
        var digits = text.AsSpan().Trim().TrimStart('#');
        if (digits.Length is not (3 or 4 or 6 or 8)
            || !uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        color = new Color(digits.Length switch
        {
            3 => 0xFF00_0000 | Doubled(value),
            4 => Doubled(value),
            6 => 0xFF00_0000 | value,
            _ => value,
        });

        return true;
    }

    private static uint Doubled(uint shortForm)
    {
        var result = 0u;
        for (var digit = 3; digit >= 0; digit--)
        {
            result = (result << 8) | (((shortForm >> (digit * 4)) & 0xF) * 0x11);
        }

        return result;
    }
}
