#nullable enable
using Azure.Storage.Blobs.Models;

namespace Azure.Storage.Blobs.Rest;

/// <summary>A blob as a stream that can be read anywhere; fetches a buffer at a time.</summary>
internal sealed class BlobReadStream(
    BlobRequests blob, long length, long start, int bufferSize, BlobRequestConditions? conditions) : Stream
{
    private long position = start;
    private ReadOnlyMemory<byte> buffer;
    private long bufferStart;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => position;
        set => position = value >= 0 && value <= length
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"The blob has {length} bytes.");
    }

    public override async ValueTask<int> ReadAsync(
        Memory<byte> destination, CancellationToken cancellationToken = default)
    {
        if (position >= length || destination.IsEmpty)
        {
            return 0;
        }

        if (position < bufferStart || position >= bufferStart + buffer.Length)
        {
            var size = Math.Min(bufferSize, length - position);
            var response = await blob.Get(new HttpRange(position, size), conditions, cancellationToken)
                .ConfigureAwait(false);
            buffer = response.Content.ToMemory();
            bufferStart = position;
        }

        var available = buffer[(int)(position - bufferStart)..];
        var read = Math.Min(available.Length, destination.Length);
        available[..read].CopyTo(destination);
        position += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Current => position + offset,
        SeekOrigin.End => length + offset,
        _ => offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
