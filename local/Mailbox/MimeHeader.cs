using System.Globalization;
using System.Text;

namespace Receivables.Local.Mailbox;

/// <summary>
/// Writes header fields so that every reader understands them: lines of at most 76 characters, everything beyond ASCII
/// as encoded words (RFC 2047) and in parameters by RFC 2231.
/// </summary>
internal static class MimeHeader
{
    private const int LongestEncodedPart = 45;
    private const int LongestLine = 76;

    /// <summary>A field whose value is free text, such as a subject.</summary>
    public static string Text(string name, string value) => IsPlain(value)
        ? Fold($"{name}: {value}")
        : $"{name}: {string.Join("\r\n ", EncodedWords(value))}\r\n";

    /// <summary>A field whose value is a list of addresses.</summary>
    public static string Addresses(string name, IEnumerable<MailParty> parties) =>
        $"{name}: {string.Join(",\r\n ", parties.Select(Address))}\r\n";

    /// <summary>A name parameter, quoted where it is plain and by RFC 2231 where it is not.</summary>
    public static string Parameter(string name, string value)
    {
        if (IsPlain(value))
        {
            var escaped = value.Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("\"", "\\\"", StringComparison.Ordinal);
            return $";\r\n {name}=\"{escaped}\"";
        }

        var encoded = new StringBuilder();
        foreach (var octet in Encoding.UTF8.GetBytes(value))
        {
            var letter = (char)octet;
            encoded.Append(
                char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_'
                    ? letter.ToString()
                    : string.Create(CultureInfo.InvariantCulture, $"%{octet:X2}"));
        }

        return $";\r\n {name}*=UTF-8''{encoded}";
    }

    private static string Address(MailParty party)
    {
        if (string.IsNullOrWhiteSpace(party.DisplayName))
        {
            return party.Address!;
        }

        var name = IsPlain(party.DisplayName)
            ? $"\"{party.DisplayName.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""
            : string.Join("\r\n ", EncodedWords(party.DisplayName));
        return $"{name} <{party.Address}>";
    }

    private static bool IsPlain(string text) => text.All(letter => letter is >= ' ' and <= '~')
        && !text.Contains("=?", StringComparison.Ordinal);

    /// <summary>Cuts between characters, never inside one, so that each word can be read alone.</summary>
    private static IEnumerable<string> EncodedWords(string text)
    {
        var part = new StringBuilder();
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (length + rune.Utf8SequenceLength > LongestEncodedPart)
            {
                yield return Word(part);
                part.Clear();
                length = 0;
            }

            part.Append(rune.ToString());
            length += rune.Utf8SequenceLength;
        }

        yield return Word(part);
    }

    private static string Word(StringBuilder part) =>
        $"=?UTF-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(part.ToString()))}?=";

    /// <summary>Breaks a long line at spaces; a single long word stays whole.</summary>
    private static string Fold(string line)
    {
        var folded = new StringBuilder();
        while (line.Length > LongestLine)
        {
            var at = line.LastIndexOf(' ', LongestLine - 1);
            at = at > 1 && line[..at].Contains(": ", StringComparison.Ordinal) || folded.Length > 0 && at > 1
                ? at
                : line.IndexOf(' ', LongestLine);
            if (at < 0)
            {
                break;
            }

            folded.Append(line, 0, at).Append("\r\n");
            line = line[at..];
        }

        return folded.Append(line).Append("\r\n").ToString();
    }
}
