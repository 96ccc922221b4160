using System.Text;
using System.Text.RegularExpressions;

namespace Receivables.Platform.Tests.Mail;

/// <summary>Reads a mail file as a mail reader does, by RFC 5322, 2045, 2047 and 2231.</summary>
internal sealed partial class EmlPart
{
    private EmlPart(Dictionary<string, string> headers, string body)
    {
        Headers = headers;
        Body = body;
    }

    public Dictionary<string, string> Headers { get; }

    public string Body { get; }

    public string Type => Headers["Content-Type"].Split(';')[0].Trim();

    public byte[] Content => Convert.FromBase64String(Body.Replace("\r\n", "", StringComparison.Ordinal));

    public string Text => Encoding.UTF8.GetString(Content);

    public string? FileName => Parameter("Content-Disposition", "filename");

    /// <summary>The parts of a multipart; none for another.</summary>
    public IReadOnlyList<EmlPart> Parts
    {
        get
        {
            if (Parameter("Content-Type", "boundary") is not { } boundary)
            {
                return [];
            }

            Assert.EndsWith($"--{boundary}--\r\n", Body, StringComparison.Ordinal);
            return [.. Body.Split($"--{boundary}")[1..^1].Select(part => Read(part[2..]))];
        }
    }

    public static EmlPart Read(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var unfolded = Fold().Replace(text[..end], " ");
        var headers = unfolded.Split("\r\n")
            .Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        return new EmlPart(headers, text[(end + 4)..]);
    }

    public string Decoded(string header) => EncodedWord().Replace(
        BetweenWords().Replace(Headers[header], "?=$1=?"),
        word => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[1].Value)));

    private string? Parameter(string header, string name)
    {
        if (!Headers.TryGetValue(header, out var value))
        {
            return null;
        }

        var plain = Regex.Match(value, $"{name}=\"((?:[^\"\\\\]|\\\\.)*)\"");
        var extended = Regex.Match(value, $@"{name}\*=UTF-8''(\S+)");
        return extended.Success ? Uri.UnescapeDataString(extended.Groups[1].Value)
            : plain.Success ? plain.Groups[1].Value.Replace("\\\"", "\"", StringComparison.Ordinal)
            : null;
    }

    [GeneratedRegex(@"\r\n[ \t]+")]
    private static partial Regex Fold();

    [GeneratedRegex(@"=\?UTF-8\?B\?([^?]*)\?=")]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"\?=\s+()=\?")]
    private static partial Regex BetweenWords();
}
