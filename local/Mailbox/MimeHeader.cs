using System.Globalization;
using System.Text;

namespace Receivables.Local.Mailbox;

/// <summary>
/// Writes header fields so that every reader understands them: lines of at most 76 characters, everything beyond ASCII
/// as encoded words (RFC 2047) and in parameters by RFC 2231.
/// </summary>
internal static class MimeHeader
{
    private const int LongestLine = 76;

    /// <summary>What an encoded word needs beside the encoded text: <c> =?UTF-8?B??=</c>.</summary>
    private const int AroundEncoded = 13;

    /// <summary>A field whose value is free text, such as a subject.</summary>
    public static string Text(string name, string value) => IsPlain(value)
        ? Fold($"{name}: {value}")
        : $"{name}: {Encoded(value, name.Length + 1)}\r\n";

    /// <summary>A field whose value is a list of addresses.</summary>
    public static string Addresses(string name, IEnumerable<MailParty> parties) =>
        $"{name}: {string.Join(",\r\n ", parties.Select(Address))}\r\n";

    /// <summary>A name parameter, quoted where it is plain and by RFC 2231 where it is not.</summary>
    public static string Parameter(string name, string value)
    {
        if (IsPlain(value))
        {
            return $";\r\n {name}=\"{Escaped(value)}\"";
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

        return IsPlain(party.DisplayName)
            ? $"\"{Escaped(party.DisplayName)}\" <{party.Address}>"
            : $"{Encoded(party.DisplayName, "Reply-To:".Length)}\r\n <{party.Address}>";
    }

    private static bool IsPlain(string text) => text.All(letter => letter is >= ' ' and <= '~')
        && !text.Contains("=?", StringComparison.Ordinal);

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal);

    /// <summary>Cuts between characters, never inside one, so that each word can be read alone.</summary>
    /// <param name="text">What is encoded.</param>
    /// <param name="column">How much of the first line is taken.</param>
    private static string Encoded(string text, int column)
    {
        var words = new StringBuilder();
        var part = new StringBuilder();
        var room = Room(column);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Utf8SequenceLength > room)
            {
                words.Append(Word(part)).Append("\r\n ");
                part.Clear();
                room = Room(column: 0);
            }

            part.Append(rune.ToString());
            room -= rune.Utf8SequenceLength;
        }

        return words.Append(Word(part)).ToString();
    }

    /// <summary>Octets that fit into one encoded word on a line of which so much is taken.</summary>
    private static int Room(int column) => Math.Max(12, (LongestLine - AroundEncoded - column) / 4 * 3);

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
