using Azure.Core;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Rest;
using Azure.Storage.Sas;

namespace Azure.Storage.Blobs.Specialized;

/// <summary>One blob of any type: all but its upload. Thread-safe.</summary>
public partial class BlobBaseClient
{
    private readonly BlobAccess access;

    public BlobBaseClient(string connectionString, string blobContainerName, string blobName)
        : this(connectionString, blobContainerName, blobName, null)
    {
    }

    public BlobBaseClient(
        string connectionString, string blobContainerName, string blobName, BlobClientOptions options)
        : this(BlobAccess.Connect(connectionString, options), blobContainerName, blobName)
    {
    }

    public BlobBaseClient(Uri blobUri, BlobClientOptions options = null)
        : this(BlobAccess.Connect(blobUri, options), blobUri)
    {
    }

    public BlobBaseClient(Uri blobUri, StorageSharedKeyCredential credential, BlobClientOptions options = null)
        : this(BlobAccess.Connect(blobUri, credential, options), blobUri)
    {
    }

    public BlobBaseClient(Uri blobUri, AzureSasCredential credential, BlobClientOptions options = null)
        : this(BlobAccess.Connect(blobUri, credential, options), blobUri)
    {
    }

    public BlobBaseClient(Uri blobUri, TokenCredential credential, BlobClientOptions options = null)
        : this(BlobAccess.Connect(blobUri, credential, options), blobUri)
    {
    }

    /// <summary>For derived classes in tests.</summary>
    protected BlobBaseClient()
    {
    }

    internal BlobBaseClient(BlobAccess access, string container, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(container);
        ArgumentException.ThrowIfNullOrEmpty(name);
        this.access = access;
        BlobContainerName = container;
        Name = name.Trim('/');
        Uri = BlobAddress.Join(access.Endpoint, container, Name);
        Requests = new BlobRequests(access, container, Name);
    }

    private BlobBaseClient(BlobAccess access, Uri address)
        : this(access, BlobAddress.Of(address).Container, BlobAddress.Of(address).Blob)
    {
        Uri = address;
    }

    public virtual string AccountName => access.AccountName;

    public virtual string BlobContainerName { get; }

    /// <summary>Whether this client came with an account key, so that it can sign links.</summary>
    public virtual bool CanGenerateSasUri => access?.Key is not null;

    /// <summary>Unescaped, without slashes around it.</summary>
    public virtual string Name { get; }

    /// <summary>With the signature, where the client was made from an address that carries one.</summary>
    public virtual Uri Uri { get; }

    internal BlobRequests Requests { get; }

    /// <exception cref="RequestFailedException">404 BlobNotFound; 412 ConditionNotMet.</exception>
    public virtual Task<Response> DeleteAsync(
        DeleteSnapshotsOption snapshotsOption = DeleteSnapshotsOption.None, BlobRequestConditions conditions = null,
        CancellationToken cancellationToken = default) =>
        Requests.Delete(snapshotsOption, conditions, cancellationToken);

    /// <returns>False where there was no such blob or container.</returns>
    public virtual async Task<Response<bool>> DeleteIfExistsAsync(
        DeleteSnapshotsOption snapshotsOption = DeleteSnapshotsOption.None, BlobRequestConditions conditions = null,
        CancellationToken cancellationToken = default)
    {
        var response = await Requests.TryDelete(snapshotsOption, conditions, cancellationToken).ConfigureAwait(false);
        return Response.FromValue(response.Status < 300, response);
    }

    /// <returns>False where there is no such blob or container.</returns>
    public virtual async Task<Response<bool>> ExistsAsync(CancellationToken cancellationToken = default)
    {
        var response = await Requests.TryGetProperties(cancellationToken).ConfigureAwait(false);
        return Response.FromValue(response.Status < 300, response);
    }

    /// <exception cref="RequestFailedException">404 BlobNotFound; 304 or 412 ConditionNotMet.</exception>
    public virtual Task<Response<BlobProperties>> GetPropertiesAsync(
        BlobRequestConditions conditions = null, CancellationToken cancellationToken = default) =>
        Requests.GetProperties(conditions, cancellationToken);

    /// <summary>Replaces all metadata.</summary>
    public virtual Task<Response<BlobInfo>> SetMetadataAsync(
        IDictionary<string, string> metadata, BlobRequestConditions conditions = null,
        CancellationToken cancellationToken = default) =>
        Requests.SetMetadata(metadata, conditions, cancellationToken);

    /// <summary>Replaces all headers; those that are null are cleared.</summary>
    public virtual Task<Response<BlobInfo>> SetHttpHeadersAsync(
        BlobHttpHeaders httpHeaders = null, BlobRequestConditions conditions = null,
        CancellationToken cancellationToken = default) =>
        Requests.SetHttpHeaders(httpHeaders, conditions, cancellationToken);

    /// <summary>A link to this blob that whoever has it may use.</summary>
    /// <exception cref="ArgumentNullException">
    /// This client has no account key, see <see cref="CanGenerateSasUri"/>.
    /// </exception>
    public virtual Uri GenerateSasUri(BlobSasPermissions permissions, DateTimeOffset expiresOn) => GenerateSasUri(
        new BlobSasBuilder(permissions, expiresOn) { BlobContainerName = BlobContainerName, BlobName = Name });

    /// <inheritdoc cref="GenerateSasUri(BlobSasPermissions, DateTimeOffset)"/>
    /// <exception cref="InvalidOperationException">The builder names another container or blob.</exception>
    public virtual Uri GenerateSasUri(BlobSasBuilder builder) =>
        SasLink.Of(Uri, builder, BlobContainerName, Name, access.Key);
}
