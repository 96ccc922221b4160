#nullable enable
using System.Globalization;
using System.Text;
using Azure.Storage.Blobs.Models;

namespace Azure.Storage.Blobs.Rest;

/// <summary>Uploads content: small in one request, large in blocks, so that at most one block is in memory.</summary>
internal static class BlobUpload
{
    internal const int BlockSize = 4 * 1024 * 1024;

    /// <summary>Content that is in memory anyway goes in one request up to this size.</summary>
    private const long InMemoryAtOnce = 256L * 1024 * 1024;

    public static Task<Response<BlobContentInfo>> Upload(
        BlobRequests blob, BinaryData content, BlobUploadOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        var bytes = content.ToMemory();
        return bytes.Length <= (options.TransferOptions.InitialTransferSize ?? InMemoryAtOnce)
            ? blob.Put(bytes, options, cancellation)
            : Upload(blob, content.ToStream(), options, cancellation);
    }

    public static async Task<Response<BlobContentInfo>> Upload(
        BlobRequests blob, Stream content, BlobUploadOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        var atOnce = options.TransferOptions.InitialTransferSize ?? BlockSize;
        if (content.CanSeek && content.Length - content.Position <= atOnce)
        {
            var whole = new byte[content.Length - content.Position];
            await content.ReadExactlyAsync(whole, cancellation).ConfigureAwait(false);
            return await blob.Put(whole, options, cancellation).ConfigureAwait(false);
        }

        var block = new byte[options.TransferOptions.MaximumTransferSize ?? BlockSize];
        var length = await Fill(content, block, cancellation).ConfigureAwait(false);
        return !content.CanSeek && length < block.Length
            ? await blob.Put(block.AsMemory(0, length), options, cancellation).ConfigureAwait(false)
            : await UploadBlocks(blob, content, block, length, options, cancellation).ConfigureAwait(false);
    }

    /// <summary>All ids have the same length, and differ between uploads that run at once.</summary>
    public static string BlockId(Guid upload, int number) => Convert.ToBase64String(
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{upload:N}{number:D6}")));

    public static ValueTask<int> Fill(Stream content, byte[] block, CancellationToken cancellation) =>
        content.ReadAtLeastAsync(block, block.Length, throwOnEndOfStream: false, cancellation);

    private static async Task<Response<BlobContentInfo>> UploadBlocks(
        BlobRequests blob, Stream content, byte[] block, int length, BlobUploadOptions options,
        CancellationToken cancellation)
    {
        var upload = Guid.NewGuid();
        var ids = new List<string>();
        var sent = 0L;
        while (length > 0)
        {
            var id = BlockId(upload, ids.Count);
            await blob.StageBlock(id, block.AsMemory(0, length), cancellation).ConfigureAwait(false);
            ids.Add(id);
            sent += length;
            options.ProgressHandler?.Report(sent);
            length = length < block.Length ? 0 : await Fill(content, block, cancellation).ConfigureAwait(false);
        }

        return await blob.CommitBlocks(ids, options, cancellation).ConfigureAwait(false);
    }
}
