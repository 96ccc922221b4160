using System.Text;
using Azure.Core;

namespace Receivables.Local.MemoryStorage.Tables.Batch;

/// <summary>Goes through the parts of a transaction. Each part is an HTTP request after an empty line.</summary>
internal ref struct BatchRequestReader
{
    private readonly ReadOnlySpan<byte> delimiter;
    private ReadOnlySpan<byte> rest;
    private ReadOnlySpan<byte> head;

    /// <exception cref="TableFaultException">The body is no multipart message with a changeset.</exception>
    internal BatchRequestReader(ReadOnlySpan<byte> body)
    {
        var boundary = body.IndexOf("boundary="u8);
        if (boundary < 0)
        {
            throw TableFault.Invalid("The batch request holds no changeset.").AsException();
        }

        var name = body[(boundary + "boundary="u8.Length)..];
        name = name[..Math.Max(0, name.IndexOf("\r\n"u8))];
        byte[] line = [(byte)'-', (byte)'-', .. name];
        delimiter = line;
        rest = body[boundary..];
    }

    internal RequestMethod Method { get; private set; }

    /// <summary>Of the last address, escaped: what follows its last slash.</summary>
    internal ReadOnlySpan<char> Path { get; private set; }

    internal ReadOnlySpan<byte> Content { get; private set; }

    /// <summary>Moves to the next part; false at the end.</summary>
    internal bool Next()
    {
        var start = rest.IndexOf(delimiter);
        if (start < 0)
        {
            return false;
        }

        var part = rest[(start + delimiter.Length)..];
        if (part.StartsWith("--"u8))
        {
            return false;
        }

        var end = part.IndexOf(delimiter);
        rest = end < 0 ? default : part[end..];
        Read(end < 0 ? part : part[..end]);
        return true;
    }

    internal readonly string? Header(ReadOnlySpan<byte> name)
    {
        var lines = head;
        while (!lines.IsEmpty)
        {
            var line = Line(ref lines);
            if (line.Length > name.Length
                && line[name.Length] == ':'
                && Ascii.EqualsIgnoreCase(line[..name.Length], name))
            {
                return Encoding.UTF8.GetString(line[(name.Length + 1)..].Trim((byte)' '));
            }
        }

        return null;
    }

    private void Read(ReadOnlySpan<byte> part)
    {
        var request = part.IndexOf("\r\n\r\n"u8);
        if (request < 0)
        {
            throw TableFault.Invalid("A part of the batch request holds no request.").AsException();
        }

        part = part[(request + 4)..];
        var blank = part.IndexOf("\r\n\r\n"u8);
        head = blank < 0 ? part : part[..blank];
        Content = blank < 0 ? default : part[(blank + 4)..].Trim("\r\n"u8);
        var line = Line(ref head);
        var first = line.IndexOf((byte)' ');
        var last = line.LastIndexOf((byte)' ');
        if (first < 0 || last <= first)
        {
            throw TableFault.Invalid("A part of the batch request has no request line.").AsException();
        }

        Method = MethodOf(line[..first]);
        var address = line[(first + 1)..last];
        Path = Encoding.UTF8.GetString(address[(address.LastIndexOf((byte)'/') + 1)..]);
    }

    private static RequestMethod MethodOf(ReadOnlySpan<byte> verb) =>
        verb.SequenceEqual("POST"u8) ? RequestMethod.Post
        : verb.SequenceEqual("PUT"u8) ? RequestMethod.Put
        : verb.SequenceEqual("PATCH"u8) ? RequestMethod.Patch
        : verb.SequenceEqual("DELETE"u8) ? RequestMethod.Delete
        : RequestMethod.Parse(Encoding.UTF8.GetString(verb));

    private static ReadOnlySpan<byte> Line(ref ReadOnlySpan<byte> lines)
    {
        var end = lines.IndexOf("\r\n"u8);
        var line = end < 0 ? lines : lines[..end];
        lines = end < 0 ? default : lines[(end + 2)..];
        return line;
    }
}
