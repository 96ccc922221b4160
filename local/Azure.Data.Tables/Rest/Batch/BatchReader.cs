#nullable enable
using System.Globalization;
using System.Text;
using Receivables.Local.Wire;

namespace Azure.Data.Tables.Rest.Batch;

/// <summary>Reads the parts of the answer to a transaction: every HTTP response between two boundaries.</summary>
internal static class BatchReader
{
    private static ReadOnlySpan<byte> NewLine => "\r\n"u8;

    internal static List<Response> Read(ReadOnlySpan<byte> body)
    {
        var parts = new List<Response>();
        while (NextPart(ref body, out var head, out var content))
        {
            parts.Add(Part(head, content));
        }

        return parts;
    }

    /// <summary>Moves behind the next response; it ends where a line begins with two dashes.</summary>
    private static bool NextPart(
        ref ReadOnlySpan<byte> body, out ReadOnlySpan<byte> head, out ReadOnlySpan<byte> content)
    {
        head = content = default;
        var start = body.IndexOf("HTTP/1.1 "u8);
        if (start < 0)
        {
            return false;
        }

        body = body[start..];
        var end = body.IndexOf("\r\n--"u8);
        var part = end < 0 ? body : body[..end];
        body = body[part.Length..];
        var blank = part.IndexOf("\r\n\r\n"u8);
        head = blank < 0 ? part : part[..blank];
        content = blank < 0 ? default : Trimmed(part[(blank + 4)..]);
        return true;
    }

    private static WireResponse Part(ReadOnlySpan<byte> head, ReadOnlySpan<byte> content)
    {
        var line = NextLine(ref head)["HTTP/1.1 ".Length..];
        var status = int.Parse(line[..3], CultureInfo.InvariantCulture);
        var reason = line.Length > 4 ? Encoding.UTF8.GetString(line[4..]) : string.Empty;
        var response = new WireResponse(status, reason, content.ToArray());
        while (!head.IsEmpty)
        {
            var header = NextLine(ref head);
            var colon = header.IndexOf((byte)':');
            if (colon > 0)
            {
                response.With(
                    Utf8Names.Of(header[..colon], isEscaped: false),
                    Encoding.UTF8.GetString(Trimmed(header[(colon + 1)..])));
            }
        }

        return response;
    }

    private static ReadOnlySpan<byte> NextLine(ref ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf(NewLine);
        var line = end < 0 ? text : text[..end];
        text = end < 0 ? default : text[(end + NewLine.Length)..];
        return line;
    }

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> text) => text.Trim(" \r\n"u8);
}
