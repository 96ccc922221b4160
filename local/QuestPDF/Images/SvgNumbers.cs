using System.Globalization;

namespace Receivables.Local.Pdf.Images;

/// <summary>
/// Numbers as SVG writes them: lists without separators where none are needed, lengths with or without unit.
/// </summary>
internal ref struct SvgNumbers(ReadOnlySpan<char> text)
{
    private static readonly (string Unit, float Pixels)[] Units =
        [("px", 1), ("pt", 96 / 72f), ("mm", 96 / 25.4f), ("cm", 96 / 2.54f), ("in", 96)];

    private ReadOnlySpan<char> rest = text;

    public static float Length(string text)
    {
        var value = text.Trim();
        foreach (var (unit, factor) in Units)
        {
            if (value.EndsWith(unit, StringComparison.Ordinal))
            {
                return Parse(value.AsSpan(0, value.Length - unit.Length)) * factor;
            }
        }

        return Parse(value);
    }

    public static float Fraction(string text) =>
        text.EndsWith('%') ? Parse(text.AsSpan(0, text.Length - 1)) / 100 : Math.Clamp(Parse(text), 0, 1);

    /// <summary>The next character that is no number, separator or white space; zero at the end.</summary>
    public char PeekLetter()
    {
        SkipSeparators();
        return rest.Length > 0 && char.IsAsciiLetter(rest[0]) ? rest[0] : '\0';
    }

    public bool IsAtEnd
    {
        get
        {
            SkipSeparators();
            return rest.IsEmpty;
        }
    }

    public void SkipLetter() => rest = rest[1..];

    /// <summary>A flag of an arc: a single digit, which may touch what follows.</summary>
    public bool ReadFlag()
    {
        SkipSeparators();
        var flag = rest.Length > 0 ? rest[0] : ' ';
        rest = flag is '0' or '1' ? rest[1..] : throw new FormatException("The SVG has an arc without its flags.");
        return flag == '1';
    }

    public float Read()
    {
        SkipSeparators();
        var length = 0;
        var hasPoint = false;
        while (length < rest.Length)
        {
            var character = rest[length];
            var isSign = character is '+' or '-' && (length == 0 || rest[length - 1] is 'e' or 'E');
            var isPoint = character == '.' && !hasPoint;
            var isExponent = character is 'e' or 'E' && length > 0;
            if (!char.IsAsciiDigit(character) && !isSign && !isPoint && !isExponent)
            {
                break;
            }

            hasPoint |= isPoint;
            length++;
        }

        var value = Parse(rest[..length]);
        rest = rest[length..];
        return value;
    }

    private static float Parse(ReadOnlySpan<char> text) =>
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && float.IsFinite(value)
            ? value
            : throw new FormatException($"The SVG has '{text}' where a number belongs.");

    private void SkipSeparators() => rest = rest.TrimStart(" \t\r\n,");
}
