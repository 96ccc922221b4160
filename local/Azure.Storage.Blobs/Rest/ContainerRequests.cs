#nullable enable
using System.Globalization;
using Azure.Core;
using Azure.Storage.Blobs.Models;

namespace Azure.Storage.Blobs.Rest;

/// <summary>Requests about one container.</summary>
internal sealed class ContainerRequests(BlobAccess access, string container)
{
    private readonly string path = "/" + Uri.EscapeDataString(container);

    public async Task<Response<BlobContainerInfo>> Create(
        PublicAccessType publicAccess, IDictionary<string, string>? metadata,
        BlobContainerEncryptionScopeOptions? encryption, CancellationToken cancellation)
    {
        using var message = access.Message(RequestMethod.Put, path, "restype=container");
        BlobHeaders.Add(message.Request, metadata);
        BlobHeaders.Add(message.Request, "x-ms-blob-public-access", publicAccess switch
        {
            PublicAccessType.Blob => "blob",
            PublicAccessType.BlobContainer => "container",
            _ => null,
        });
        if (encryption is not null)
        {
            BlobHeaders.Add(message.Request, "x-ms-default-encryption-scope", encryption.DefaultEncryptionScope);
            BlobHeaders.Add(
                message.Request, "x-ms-deny-encryption-scope-override",
                encryption.PreventEncryptionScopeOverride ? "true" : "false");
        }

        var response = await access.SendOrThrow(message, container, cancellation).ConfigureAwait(false);
        return Response.FromValue(BlobReading.ContainerInfo(response), response);
    }

    public async Task<Response> Delete(BlobRequestConditions? conditions, CancellationToken cancellation)
    {
        using var message = DeleteMessage(conditions);
        return await access.SendOrThrow(message, container, cancellation).ConfigureAwait(false);
    }

    /// <summary>An answer of 404 for a container that is not there is no failure.</summary>
    public async Task<Response> TryDelete(BlobRequestConditions? conditions, CancellationToken cancellation)
    {
        using var message = DeleteMessage(conditions);
        return Absent(await access.Send(message, container, cancellation).ConfigureAwait(false));
    }

    public async Task<Response> TryGetProperties(CancellationToken cancellation)
    {
        using var message = access.Message(RequestMethod.Get, path, "restype=container");
        return Absent(await access.Send(message, container, cancellation).ConfigureAwait(false));
    }

    /// <exception cref="ArgumentException">There are conditions: the service knows none for this request.</exception>
    public async Task<Response<BlobContainerProperties>> GetProperties(
        BlobRequestConditions? conditions, CancellationToken cancellation)
    {
        RefuseVersions(conditions);
        if (conditions?.IfModifiedSince is not null || conditions?.IfUnmodifiedSince is not null)
        {
            throw new ArgumentException("A container's properties are read without conditions.", nameof(conditions));
        }

        using var message = access.Message(RequestMethod.Get, path, "restype=container");
        var response = await access.SendOrThrow(message, container, cancellation).ConfigureAwait(false);
        return Response.FromValue(BlobReading.ContainerProperties(response), response);
    }

    public async Task<Response<BlobContainerInfo>> SetMetadata(
        IDictionary<string, string>? metadata, BlobRequestConditions? conditions, CancellationToken cancellation)
    {
        RefuseVersions(conditions);
        using var message = access.Message(RequestMethod.Put, path, "restype=container&comp=metadata");
        BlobHeaders.Add(message.Request, metadata);
        BlobHeaders.Add(message.Request, conditions);
        var response = await access.SendOrThrow(message, container, cancellation).ConfigureAwait(false);
        return Response.FromValue(BlobReading.ContainerInfo(response), response);
    }

    public AsyncPageable<BlobItem> Blobs(
        BlobTraits traits, BlobStates states, string? prefix, CancellationToken cancellation) =>
        new BlobPages<BlobItem>(
            async (marker, size, stop) => BlobListing.Blobs(
                await List(traits, states, null, prefix, marker, size, stop).ConfigureAwait(false)),
            cancellation);

    public AsyncPageable<BlobHierarchyItem> Hierarchy(
        BlobTraits traits, BlobStates states, string? delimiter, string? prefix, CancellationToken cancellation) =>
        new BlobPages<BlobHierarchyItem>(
            async (marker, size, stop) => BlobListing.Hierarchy(
                await List(traits, states, delimiter, prefix, marker, size, stop).ConfigureAwait(false)),
            cancellation);

    private async ValueTask<Response> List(
        BlobTraits traits, BlobStates states, string? delimiter, string? prefix, string? marker, int? size,
        CancellationToken cancellation)
    {
        using var message = access.Message(RequestMethod.Get, path, BlobHeaders.Query(
            ("restype", "container"),
            ("comp", "list"),
            ("prefix", prefix),
            ("delimiter", delimiter),
            ("marker", marker),
            ("maxresults", size?.ToString(CultureInfo.InvariantCulture)),
            ("include", BlobInclude.Of(traits, states))));
        return await access.SendOrThrow(message, container, cancellation).ConfigureAwait(false);
    }

    /// <summary>The service compares no versions of containers, only moments.</summary>
    private static void RefuseVersions(BlobRequestConditions? conditions)
    {
        if (conditions?.IfMatch is not null || conditions?.IfNoneMatch is not null)
        {
            throw new ArgumentException("A container takes no conditions on its ETag.", nameof(conditions));
        }
    }

    private HttpMessage DeleteMessage(BlobRequestConditions? conditions)
    {
        RefuseVersions(conditions);
        var message = access.Message(RequestMethod.Delete, path, "restype=container");
        BlobHeaders.Add(message.Request, conditions);
        return message;
    }

    private static Response Absent(Response response)
    {
        if (response.Status < 300)
        {
            return response;
        }

        var failure = BlobAccess.Failure(response);
        return failure.ErrorCode == BlobErrorCode.ContainerNotFound
            || failure.ErrorCode == BlobErrorCode.ContainerBeingDeleted
            ? response
            : throw failure;
    }
}
