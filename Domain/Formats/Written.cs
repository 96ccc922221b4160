namespace Receivables.Domain;

/// <summary>Small steps that every reader of a written number or name shares.</summary>
internal static class Written
{
    /// <summary>Longer input is no number that anybody writes; it is refused before it is looked at.</summary>
    public const int LongestNumber = 64;

    /// <summary>Without white space and the given separators, in capitals.</summary>
    public static string Squeeze(string? text, string separators = "")
    {
        if (string.IsNullOrEmpty(text)) return "";

        Span<char> kept = text.Length <= LongestNumber ? stackalloc char[LongestNumber] : new char[text.Length];
        return new string(kept[..Squeeze(text, separators, kept)]);
    }

    /// <summary>The same into a span that is at least as long; gives the number of characters kept.</summary>
    public static int Squeeze(ReadOnlySpan<char> text, ReadOnlySpan<char> separators, Span<char> kept)
    {
        var count = 0;
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) || separators.Contains(character)) continue;
            kept[count++] = char.ToUpperInvariant(character);
        }

        return count;
    }

    public static bool IsTooLong(string? text) => text is { Length: > LongestNumber };

    public static bool AreDigits(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit(character)) return false;
        }

        return true;
    }

    public static bool AreDigitsOrCapitals(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit(character) && !char.IsAsciiLetterUpper(character)) return false;
        }

        return true;
    }

    /// <summary>
    /// What was found, in quotes for a message: at most 40 characters, none of them a control character.
    /// </summary>
    public static string Quote(string? text)
    {
        var shown = text is null ? "" : text.Length > 40 ? text[..40] + "..." : text;
        var isPlain = !shown.AsSpan().ContainsAnyInRange('\0', '\u001f')
            && !shown.AsSpan().ContainsAnyInRange('\u007f', '\u009f');
        return isPlain
            ? $"'{shown}'"
            : $"'{string.Concat(shown.Select(character => char.IsControl(character) ? '?' : character))}'";
    }

    /// <summary>The words of the text with one space between them; mostly that is the text itself.</summary>
    public static string Collapse(string text)
    {
        var isPlain = true;
        var afterSpace = true;
        foreach (var character in text)
        {
            var isSpace = char.IsWhiteSpace(character);
            isPlain &= !isSpace || (character == ' ' && !afterSpace);
            afterSpace = isSpace;
        }

        return isPlain && (!afterSpace || text.Length == 0)
            ? text
            : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The text in groups of four, as it is written on paper.</summary>
    public static string InFours(string text) => string.Join(' ', text.Chunk(4).Select(group => new string(group)));
}
