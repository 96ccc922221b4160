#nullable enable
using System.Text;
using Azure.Core;
using Azure.Storage.Blobs.Models;
using Receivables.Local.Wire;

namespace Azure.Storage.Blobs.Rest;

/// <summary>Content in blocks: staged one by one, and a blob once the list of them is committed.</summary>
internal sealed partial class BlobRequests
{
    /// <param name="blockId">In base64; all ids of a blob are of the same length.</param>
    /// <param name="content">The bytes of the block.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    public async Task StageBlock(string blockId, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        using var message = access.Message(
            RequestMethod.Put, path, BlobHeaders.Query(("comp", "block"), ("blockid", blockId)));
        message.Request.Headers.SetValue("Content-Type", "application/octet-stream");
        message.Request.Content = new WireContent(content);
        await access.SendOrThrow(message, container, cancellation).ConfigureAwait(false);
    }

    public async Task<Response<BlobContentInfo>> CommitBlocks(
        IEnumerable<string> blockIds, BlobUploadOptions options, CancellationToken cancellation)
    {
        using var message = access.Message(RequestMethod.Put, path, "comp=blocklist");
        message.Request.Headers.SetValue("Content-Type", "application/xml");
        BlobHeaders.Add(message.Request, options.HttpHeaders);
        BlobHeaders.Add(message.Request, options.Metadata);
        BlobHeaders.Add(message.Request, options.Conditions);
        var list = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?><BlockList>");
        foreach (var blockId in blockIds)
        {
            list.Append("<Uncommitted>").Append(blockId).Append("</Uncommitted>");
        }

        message.Request.Content = new WireContent(Encoding.UTF8.GetBytes(list.Append("</BlockList>").ToString()));
        var response = await access.SendOrThrow(message, container, cancellation).ConfigureAwait(false);
        return Response.FromValue(BlobReading.ContentInfo(response), response);
    }
}
