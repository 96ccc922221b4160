using Azure.Core;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Rest;
using Azure.Storage.Blobs.Specialized;

namespace Azure.Storage.Blobs;

/// <summary>One block blob. Thread-safe.</summary>
public class BlobClient : BlobBaseClient
{
    public BlobClient(string connectionString, string blobContainerName, string blobName)
        : base(connectionString, blobContainerName, blobName)
    {
    }

    public BlobClient(string connectionString, string blobContainerName, string blobName, BlobClientOptions options)
        : base(connectionString, blobContainerName, blobName, options)
    {
    }

    public BlobClient(Uri blobUri, BlobClientOptions options = null)
        : base(blobUri, options)
    {
    }

    public BlobClient(Uri blobUri, StorageSharedKeyCredential credential, BlobClientOptions options = null)
        : base(blobUri, credential, options)
    {
    }

    public BlobClient(Uri blobUri, AzureSasCredential credential, BlobClientOptions options = null)
        : base(blobUri, credential, options)
    {
    }

    public BlobClient(Uri blobUri, TokenCredential credential, BlobClientOptions options = null)
        : base(blobUri, credential, options)
    {
    }

    /// <summary>For derived classes in tests.</summary>
    protected BlobClient()
    {
    }

    internal BlobClient(BlobAccess access, string container, string name)
        : base(access, container, name)
    {
    }

    /// <summary>Uploads a new blob.</summary>
    /// <exception cref="RequestFailedException">409 BlobAlreadyExists; 404 ContainerNotFound.</exception>
    public virtual Task<Response<BlobContentInfo>> UploadAsync(BinaryData content) =>
        UploadAsync(content, overwrite: false);

    /// <inheritdoc cref="UploadAsync(BinaryData)"/>
    public virtual Task<Response<BlobContentInfo>> UploadAsync(
        BinaryData content, CancellationToken cancellationToken) =>
        UploadAsync(content, overwrite: false, cancellationToken);

    /// <summary>Uploads a new blob, or in place of the one that is there.</summary>
    public virtual Task<Response<BlobContentInfo>> UploadAsync(
        BinaryData content, bool overwrite = false, CancellationToken cancellationToken = default) =>
        UploadAsync(content, Overwriting(overwrite), cancellationToken);

    /// <summary>Uploads in place of what is there, unless the options' conditions say otherwise.</summary>
    public virtual Task<Response<BlobContentInfo>> UploadAsync(
        BinaryData content, BlobUploadOptions options, CancellationToken cancellationToken = default) =>
        BlobUpload.Upload(Requests, content, options ?? new BlobUploadOptions(), cancellationToken);

    /// <inheritdoc cref="UploadAsync(BinaryData)"/>
    public virtual Task<Response<BlobContentInfo>> UploadAsync(Stream content) =>
        UploadAsync(content, overwrite: false);

    /// <inheritdoc cref="UploadAsync(BinaryData)"/>
    public virtual Task<Response<BlobContentInfo>> UploadAsync(Stream content, CancellationToken cancellationToken) =>
        UploadAsync(content, overwrite: false, cancellationToken);

    /// <inheritdoc cref="UploadAsync(BinaryData, bool, CancellationToken)"/>
    public virtual Task<Response<BlobContentInfo>> UploadAsync(
        Stream content, bool overwrite = false, CancellationToken cancellationToken = default) =>
        UploadAsync(content, Overwriting(overwrite), cancellationToken);

    /// <summary>
    /// Uploads from where the stream stands, more than 4 MiB in blocks: conditions are then checked at the end, and
    /// only then does the blob change.
    /// </summary>
    public virtual Task<Response<BlobContentInfo>> UploadAsync(
        Stream content, BlobUploadOptions options, CancellationToken cancellationToken = default) =>
        BlobUpload.Upload(Requests, content, options ?? new BlobUploadOptions(), cancellationToken);

    public virtual Task<Response<BlobContentInfo>> UploadAsync(string path) => UploadAsync(path, overwrite: false);

    public virtual Task<Response<BlobContentInfo>> UploadAsync(string path, CancellationToken cancellationToken) =>
        UploadAsync(path, overwrite: false, cancellationToken);

    public virtual Task<Response<BlobContentInfo>> UploadAsync(
        string path, bool overwrite = false, CancellationToken cancellationToken = default) =>
        UploadAsync(path, Overwriting(overwrite), cancellationToken);

    public virtual async Task<Response<BlobContentInfo>> UploadAsync(
        string path, BlobUploadOptions options, CancellationToken cancellationToken = default)
    {
        var file = File.OpenRead(path);
        await using (file.ConfigureAwait(false))
        {
            return await UploadAsync(file, options, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A stream whose content replaces the blob when it is disposed.</summary>
    /// <param name="overwrite">Must be true: a block blob is always written anew.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="cancellationToken">Gives up opening.</param>
    /// <exception cref="ArgumentException"><paramref name="overwrite"/> is false.</exception>
    public virtual async Task<Stream> OpenWriteAsync(
        bool overwrite, BlobOpenWriteOptions options = null, CancellationToken cancellationToken = default)
    {
        if (!overwrite)
        {
            throw new ArgumentException(
                "BlockBlobClient.OpenWrite only supports overwriting", nameof(overwrite));
        }

        var atOpening = new BlobUploadOptions
        {
            HttpHeaders = options?.HttpHeaders,
            Metadata = options?.Metadata,
            Conditions = options?.OpenConditions,
        };
        var opened = await Requests.Put(default, atOpening, cancellationToken).ConfigureAwait(false);
        var atTheEnd = new BlobUploadOptions
        {
            HttpHeaders = options?.HttpHeaders,
            Metadata = options?.Metadata,
            Conditions = new BlobRequestConditions { IfMatch = opened.Value.ETag },
        };
        return new BlobWriteStream(Requests, (int)(options?.BufferSize ?? BlobUpload.BlockSize), atTheEnd);
    }

    private static BlobUploadOptions Overwriting(bool overwrite) => new()
    {
        Conditions = overwrite ? null : new BlobRequestConditions { IfNoneMatch = ETag.All },
    };
}
