#nullable enable
using Azure.Core;
using Azure.Storage.Blobs.Models;
using Receivables.Local.Wire;

namespace Azure.Storage.Blobs.Rest;

/// <summary>Requests about one blob.</summary>
internal sealed partial class BlobRequests(BlobAccess access, string container, string blob)
{
    private readonly string path = $"/{Uri.EscapeDataString(container)}/{BlobAddress.Escaped(blob)}";

    public async Task<Response<BlobProperties>> GetProperties(
        BlobRequestConditions? conditions, CancellationToken cancellation)
    {
        using var message = access.Message(RequestMethod.Head, path);
        BlobHeaders.Add(message.Request, conditions);
        var response = await access.SendOrThrow(message, container, cancellation).ConfigureAwait(false);
        return Response.FromValue(BlobReading.Properties(response), response);
    }

    /// <summary>An answer of 404 for a blob or container that is not there is no failure.</summary>
    public async Task<Response> TryGetProperties(CancellationToken cancellation)
    {
        using var message = access.Message(RequestMethod.Head, path);
        return Absent(await access.Send(message, container, cancellation).ConfigureAwait(false));
    }

    public async Task<Response<BlobInfo>> SetMetadata(
        IDictionary<string, string>? metadata, BlobRequestConditions? conditions, CancellationToken cancellation)
    {
        using var message = access.Message(RequestMethod.Put, path, "comp=metadata");
        BlobHeaders.Add(message.Request, metadata);
        BlobHeaders.Add(message.Request, conditions);
        var response = await access.SendOrThrow(message, container, cancellation).ConfigureAwait(false);
        return Response.FromValue(BlobReading.Info(response), response);
    }

    public async Task<Response<BlobInfo>> SetHttpHeaders(
        BlobHttpHeaders? headers, BlobRequestConditions? conditions, CancellationToken cancellation)
    {
        using var message = access.Message(RequestMethod.Put, path, "comp=properties");
        BlobHeaders.Add(message.Request, headers);
        BlobHeaders.Add(message.Request, conditions);
        var response = await access.SendOrThrow(message, container, cancellation).ConfigureAwait(false);
        return Response.FromValue(BlobReading.Info(response), response);
    }

    public async Task<Response> Delete(
        DeleteSnapshotsOption snapshots, BlobRequestConditions? conditions, CancellationToken cancellation)
    {
        using var message = DeleteMessage(snapshots, conditions);
        return await access.SendOrThrow(message, container, cancellation).ConfigureAwait(false);
    }

    public async Task<Response> TryDelete(
        DeleteSnapshotsOption snapshots, BlobRequestConditions? conditions, CancellationToken cancellation)
    {
        using var message = DeleteMessage(snapshots, conditions);
        return Absent(await access.Send(message, container, cancellation).ConfigureAwait(false));
    }

    /// <summary>The blob, or a range of it, with its content in memory.</summary>
    public async Task<Response> Get(HttpRange range, BlobRequestConditions? conditions, CancellationToken cancellation)
    {
        using var message = GetMessage(range, conditions);
        var response = await access.Send(message, container, cancellation).ConfigureAwait(false);
        return response.Status is < 300 or 304 ? response : throw BlobAccess.Failure(response);
    }

    /// <summary>The blob, or a range of it, with its content as it comes in.</summary>
    public async Task<(Response Response, Stream Content)> GetStream(
        HttpRange range, BlobRequestConditions? conditions, CancellationToken cancellation)
    {
        using var message = GetMessage(range, conditions);
        message.BufferResponse = false;
        var response = await access.Send(message, container, cancellation).ConfigureAwait(false);
        return response.Status is < 300 or 304
            ? (response, message.ExtractResponseContent() ?? Stream.Null)
            : throw BlobAccess.Failure(response);
    }

    public async Task<Response<BlobContentInfo>> Put(
        ReadOnlyMemory<byte> content, BlobUploadOptions options, CancellationToken cancellation)
    {
        using var message = access.Message(RequestMethod.Put, path);
        message.Request.Headers.SetValue("x-ms-blob-type", "BlockBlob");
        message.Request.Headers.SetValue("Content-Type", "application/octet-stream");
        BlobHeaders.Add(message.Request, options.HttpHeaders);
        BlobHeaders.Add(message.Request, options.Metadata);
        BlobHeaders.Add(message.Request, options.Conditions);
        message.Request.Content = new WireContent(content);
        var response = await access.SendOrThrow(message, container, cancellation).ConfigureAwait(false);
        options.ProgressHandler?.Report(content.Length);
        return Response.FromValue(BlobReading.ContentInfo(response), response);
    }

    private HttpMessage GetMessage(HttpRange range, BlobRequestConditions? conditions)
    {
        var message = access.Message(RequestMethod.Get, path);
        BlobHeaders.Add(message.Request, conditions);
        if (range != default)
        {
            message.Request.Headers.SetValue("x-ms-range", range.ToString());
        }

        return message;
    }

    private HttpMessage DeleteMessage(DeleteSnapshotsOption snapshots, BlobRequestConditions? conditions)
    {
        var message = access.Message(RequestMethod.Delete, path);
        BlobHeaders.Add(message.Request, conditions);
        BlobHeaders.Add(message.Request, "x-ms-delete-snapshots", snapshots switch
        {
            DeleteSnapshotsOption.IncludeSnapshots => "include",
            DeleteSnapshotsOption.OnlySnapshots => "only",
            _ => null,
        });
        return message;
    }

    private static Response Absent(Response response)
    {
        if (response.Status < 300)
        {
            return response;
        }

        var failure = BlobAccess.Failure(response);
        return failure.ErrorCode == BlobErrorCode.BlobNotFound || failure.ErrorCode == BlobErrorCode.ContainerNotFound
            ? response
            : throw failure;
    }
}
