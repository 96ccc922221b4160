#nullable enable
using Azure.Storage.Blobs.Models;

namespace Azure.Storage.Blobs.Rest;

/// <summary>
/// A blob being written as a stream, a block at a time. It becomes the blob when the stream is disposed.
/// </summary>
internal sealed class BlobWriteStream(BlobRequests blob, int bufferSize, BlobUploadOptions atTheEnd) : Stream
{
    private readonly byte[] buffer = new byte[bufferSize];
    private readonly Guid upload = Guid.NewGuid();
    private readonly List<string> ids = [];
    private int filled;
    private long written;
    private bool isCommitted;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => written;
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default)
    {
        written += source.Length;
        while (!source.IsEmpty)
        {
            var taken = Math.Min(source.Length, buffer.Length - filled);
            source[..taken].CopyTo(buffer.AsMemory(filled));
            filled += taken;
            source = source[taken..];
            if (filled == buffer.Length)
            {
                await Stage(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) =>
        WriteAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    /// <summary>Sends what is in the buffer; the blob itself changes at the end only.</summary>
    public override Task FlushAsync(CancellationToken cancellationToken) => Stage(cancellationToken);

    public override void Flush() => Stage(CancellationToken.None).GetAwaiter().GetResult();

    public override async ValueTask DisposeAsync()
    {
        await Commit().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Commit().GetAwaiter().GetResult();
        }

        base.Dispose(disposing);
    }

    private async Task Stage(CancellationToken cancellation)
    {
        if (filled > 0)
        {
            var id = BlobUpload.BlockId(upload, ids.Count);
            await blob.StageBlock(id, buffer.AsMemory(0, filled), cancellation).ConfigureAwait(false);
            ids.Add(id);
            filled = 0;
        }
    }

    private async Task Commit()
    {
        if (!isCommitted)
        {
            isCommitted = true;
            await Stage(CancellationToken.None).ConfigureAwait(false);
            await blob.CommitBlocks(ids, atTheEnd, CancellationToken.None).ConfigureAwait(false);
        }
    }
}
