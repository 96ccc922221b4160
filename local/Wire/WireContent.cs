using Azure.Core;

namespace Receivables.Local.Wire;

/// <summary>A request body in memory that a service in this process reads without a copy.</summary>
public sealed class WireContent(ReadOnlyMemory<byte> bytes) : RequestContent
{
    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>The bytes of any body, read to the end; a body of another type is copied.</summary>
    public static ReadOnlyMemory<byte> Read(RequestContent? content, CancellationToken cancellation = default)
    {
        if (content is WireContent known)
        {
            return known.Bytes;
        }

        if (content is null)
        {
            return default;
        }

        using var copy = new MemoryStream();
        content.WriteTo(copy, cancellation);
        return copy.ToArray();
    }

    /// <inheritdoc cref="Read"/>
    public static ValueTask<ReadOnlyMemory<byte>> ReadAsync(
        RequestContent? content, CancellationToken cancellation = default) =>
        content is null or WireContent ? new(Read(content, cancellation)) : Copy(content, cancellation);

    public override void WriteTo(Stream stream, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(bytes.Span);
    }

    public override async Task WriteToAsync(Stream stream, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        await stream.WriteAsync(bytes, cancellation).ConfigureAwait(false);
    }

    public override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }

    public override void Dispose()
    {
    }

    private static async ValueTask<ReadOnlyMemory<byte>> Copy(RequestContent content, CancellationToken cancellation)
    {
        using var copy = new MemoryStream();
        await content.WriteToAsync(copy, cancellation).ConfigureAwait(false);
        return copy.ToArray();
    }
}
