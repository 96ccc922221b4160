namespace Receivables.Domain;

/// <summary>A stream of which the first bytes were looked at already: it gives them once more, then the rest.</summary>
internal sealed class RewoundStream : Stream
{
    private readonly byte[] first;
    private readonly Stream rest;
    private int given;

    private RewoundStream(byte[] first, Stream rest)
    {
        this.first = first;
        this.rest = rest;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Reads up to that many bytes and answers with them and a stream that still begins with them.</summary>
    public static (byte[] First, RewoundStream Whole) LookAt(Stream content, int count)
    {
        var start = new byte[count];
        var found = content.ReadAtLeast(start, count, throwOnEndOfStream: false);
        Array.Resize(ref start, found);
        return (start, new RewoundStream(start, content));
    }

    public override int Read(Span<byte> buffer)
    {
        if (given == first.Length) return rest.Read(buffer);

        var count = Math.Min(buffer.Length, first.Length - given);
        first.AsSpan(given, count).CopyTo(buffer);
        given += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
