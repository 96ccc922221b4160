namespace Receivables.Platform.Tests.Blobs;

/// <summary>A stream of known bytes that holds none of them in memory.</summary>
internal sealed class PatternStream(long length) : Stream
{
    private long position;

    /// <summary>Whether it behaves like a network stream, whose end nobody knows.</summary>
    public bool HidesLength { get; init; }

    /// <summary>Is told at each read how far it got.</summary>
    public Action<long>? OnRead { get; init; }

    public override bool CanRead => true;

    public override bool CanSeek => !HidesLength;

    public override bool CanWrite => false;

    public override long Length => HidesLength ? throw new NotSupportedException() : length;

    public override long Position
    {
        get => position;
        set => position = value;
    }

    public static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new PatternStream(length).ReadExactly(bytes);
        return bytes;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        OnRead?.Invoke(position);
        var read = (int)Math.Min(Math.Min(count, 81_920), length - position);
        for (var at = 0; at < read; at++)
        {
            buffer[offset + at] = (byte)((position + at) % 251);
        }

        position += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
