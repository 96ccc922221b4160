#nullable enable
namespace Azure.Storage.Blobs.Rest;

/// <summary>
/// The content of a download. Where the connection breaks half-way it goes on from there, of the same version of the
/// blob.
/// </summary>
internal sealed class ResumingStream(Stream first, Func<long, CancellationToken, Task<Stream>> resume) : Stream
{
    private const int MostBreaks = 5;

    private Stream current = first;
    private long position;
    private int breaks;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            try
            {
                var read = await current.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
                position += read;
                return read;
            }
            catch (IOException) when (++breaks <= MostBreaks)
            {
                await current.DisposeAsync().ConfigureAwait(false);
                current = await resume(position, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            current.Dispose();
        }

        base.Dispose(disposing);
    }
}
