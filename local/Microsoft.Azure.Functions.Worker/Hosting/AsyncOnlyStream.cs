namespace Receivables.Local.Functions.Hosting;

/// <summary>A request body that, as a server's, cannot be read synchronously.</summary>
internal sealed class AsyncOnlyStream(Stream content) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException("A request body is only read.");

    public override long Position
    {
        get => throw new NotSupportedException("A request body is only read.");
        set => throw new NotSupportedException("A request body is only read.");
    }

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new InvalidOperationException("Synchronous operations are disallowed. Call ReadAsync instead.");

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        content.ReadAsync(buffer, cancellationToken);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        content.ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) =>
        throw new NotSupportedException("A request body is only read.");

    public override void SetLength(long value) => throw new NotSupportedException("A request body is only read.");

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("A request body is only read.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            content.Dispose();
        }

        base.Dispose(disposing);
    }
}
