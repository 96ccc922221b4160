namespace Receivables.Local.Functions.Hosting;

/// <summary>A response body that starts the response with the first byte.</summary>
internal sealed class StartingStream(MemoryStream content, Func<CancellationToken, Task> start) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException("A response body is only written.");

    public override long Position
    {
        get => throw new NotSupportedException("A response body is only written.");
        set => throw new NotSupportedException("A response body is only written.");
    }

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => start(cancellationToken);

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new InvalidOperationException("Synchronous operations are disallowed. Call WriteAsync instead.");

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await start(cancellationToken);
        content.Write(buffer.Span);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("A response body is only written.");

    public override long Seek(long offset, SeekOrigin origin) =>
        throw new NotSupportedException("A response body is only written.");

    public override void SetLength(long value) => throw new NotSupportedException("A response body is only written.");
}
