using System.Globalization;

namespace Receivables.Local.MemoryStorage.Tables.Filters;

/// <summary>Takes the words, signs and literals of a filter one by one.</summary>
internal ref struct FilterLexer(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> rest = text;

    internal bool IsAtEnd => Trimmed().IsEmpty;

    internal static TableFaultException Malformed() =>
        TableFault.Invalid("Bad Request - Error in query syntax.").AsException();

    internal bool Take(char letter)
    {
        var next = Trimmed();
        if (next.IsEmpty || next[0] != letter)
        {
            return false;
        }

        rest = next[1..];
        return true;
    }

    internal bool TakeWord(string word)
    {
        var next = Trimmed();
        if (!Word(next).Equals(word, StringComparison.Ordinal))
        {
            return false;
        }

        rest = next[word.Length..];
        return true;
    }

    internal string? Sign()
    {
        ReadOnlySpan<string> signs = ["eq", "ne", "gt", "ge", "lt", "le"];
        foreach (var sign in signs)
        {
            if (TakeWord(sign))
            {
                return sign;
            }
        }

        return null;
    }

    internal string? Identifier()
    {
        var next = Trimmed();
        var word = Word(next);
        if (word.IsEmpty || !(char.IsLetter(word[0]) || word[0] == '_'))
        {
            return null;
        }

        rest = next[word.Length..];
        return word.ToString();
    }

    /// <summary>A constant, or null where something else comes next.</summary>
    internal EdmValue? Literal()
    {
        var next = Trimmed();
        if (next.IsEmpty)
        {
            return null;
        }

        if (next[0] == '\'')
        {
            return EdmValue.Of(Quoted(next));
        }

        if (char.IsAsciiDigit(next[0]) || next[0] is '-' or '+')
        {
            return Number(next);
        }

        var word = Word(next);
        if (word.Length < next.Length && next[word.Length] == '\'')
        {
            return Typed(word, Quoted(next[word.Length..]));
        }

        return TakeWord("true") ? EdmValue.Of(flag: true) : TakeWord("false") ? EdmValue.Of(flag: false) : null;
    }

    private readonly ReadOnlySpan<char> Trimmed() => rest.TrimStart();

    private static ReadOnlySpan<char> Word(ReadOnlySpan<char> from)
    {
        var end = 0;
        while (end < from.Length && (char.IsLetterOrDigit(from[end]) || from[end] == '_'))
        {
            end++;
        }

        return from[..end];
    }

    /// <summary>The text between quotes; a doubled quote stands for one.</summary>
    private string Quoted(ReadOnlySpan<char> from)
    {
        for (var end = 1; end < from.Length; end++)
        {
            if (from[end] != '\'')
            {
                continue;
            }

            if (end + 1 < from.Length && from[end + 1] == '\'')
            {
                end++;
                continue;
            }

            rest = from[(end + 1)..];
            return from[1..end].ToString().Replace("''", "'", StringComparison.Ordinal);
        }

        throw Malformed();
    }

    private EdmValue Number(ReadOnlySpan<char> from)
    {
        var end = 1;
        while (end < from.Length && (char.IsAsciiLetterOrDigit(from[end]) || from[end] is '.' or '-' or '+'))
        {
            end++;
        }

        var number = from[..end];
        rest = from[end..];
        var culture = CultureInfo.InvariantCulture;
        var isLong = number[^1] is 'L' or 'l';
        if (isLong && long.TryParse(number[..^1], NumberStyles.AllowLeadingSign, culture, out var large))
        {
            return EdmValue.Of(large);
        }

        return int.TryParse(number, NumberStyles.AllowLeadingSign, culture, out var small) ? EdmValue.Of(small)
            : long.TryParse(number, NumberStyles.AllowLeadingSign, culture, out var wide) ? EdmValue.Of(wide)
            : double.TryParse(number, NumberStyles.Float, culture, out var real) ? EdmValue.Of(real)
            : throw Malformed();
    }

    private static EdmValue Typed(ReadOnlySpan<char> type, string text)
    {
        try
        {
            return type switch
            {
                "datetime" => EdmValue.Of(EntityParser.Moment(text)),
                "guid" => EdmValue.Of(Guid.Parse(text)),
                "X" or "binary" => EdmValue.Of(Convert.FromHexString(text)),
                _ => throw Malformed(),
            };
        }
        catch (FormatException)
        {
            throw Malformed();
        }
    }
}
