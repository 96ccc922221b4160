using System.Text;

namespace Receivables.Domain;

/// <summary>
/// The lines of a text file, one by one. Banks do not say which characters they use: a line that is valid UTF-8 is read
/// as such, any other as Windows-1252; a file that begins with the mark of UTF-16 is read as that.
/// </summary>
internal sealed class Mt940Lines
{
    private const int LongestLine = 8_000;

    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private readonly Stream content;
    private readonly FaultList faults;
    private readonly byte[] buffer = new byte[64 * 1024];
    private readonly byte[] line = new byte[LongestLine];
    private int at;
    private int filled;

    public Mt940Lines(Stream content, FaultList faults)
    {
        var (first, whole) = RewoundStream.LookAt(content, 3);
        this.faults = faults;
        this.content = first switch
        {
            [0xFF, 0xFE, ..] => Encoding.CreateTranscodingStream(whole, Encoding.Unicode, Encoding.UTF8),
            [0xFE, 0xFF, ..] => Encoding.CreateTranscodingStream(whole, Encoding.BigEndianUnicode, Encoding.UTF8),
            _ => whole,
        };
    }

    /// <summary>The number of the line that was read last, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The next line without its end and without control characters; null after the last.</summary>
    public string? Next()
    {
        var length = 0;
        if (Peek() < 0) return null;

        Number++;
        for (int octet; (octet = Peek()) >= 0;)
        {
            at++;
            if (octet == '\r')
            {
                if (Peek() == '\n') at++;
                break;
            }

            if (octet == '\n') break;
            if (octet == 0 || length == LongestLine)
            {
                faults.Fatal(Number, "file", octet == 0
                    ? "This is no text: it holds a byte of value zero."
                    : $"The line has more than {LongestLine} bytes.");
                return null;
            }

            if (octet is >= 0x20 or '\t') line[length++] = (byte)octet;
        }

        return Decode(line.AsSpan(0, length));
    }

    private static string Decode(ReadOnlySpan<byte> line)
    {
        try
        {
            return Strict.GetString(line).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Windows.GetString(line);
        }
    }

    private int Peek()
    {
        if (at < filled) return buffer[at];

        (at, filled) = (0, content.Read(buffer));
        return filled == 0 ? -1 : buffer[0];
    }
}
