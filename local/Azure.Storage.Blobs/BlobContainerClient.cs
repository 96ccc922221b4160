using Azure.Core;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Rest;
using Azure.Storage.Sas;

namespace Azure.Storage.Blobs;

/// <summary>One container. Thread-safe.</summary>
public partial class BlobContainerClient
{
    private readonly BlobAccess access;
    private readonly ContainerRequests requests;

    public BlobContainerClient(string connectionString, string blobContainerName)
        : this(connectionString, blobContainerName, null)
    {
    }

    public BlobContainerClient(string connectionString, string blobContainerName, BlobClientOptions options)
        : this(BlobAccess.Connect(connectionString, options), blobContainerName)
    {
    }

    public BlobContainerClient(Uri blobContainerUri, BlobClientOptions options = null)
        : this(BlobAccess.Connect(blobContainerUri, options), BlobAddress.Of(blobContainerUri).Container)
    {
    }

    public BlobContainerClient(
        Uri blobContainerUri, StorageSharedKeyCredential credential, BlobClientOptions options = null)
        : this(BlobAccess.Connect(blobContainerUri, credential, options), BlobAddress.Of(blobContainerUri).Container)
    {
    }

    public BlobContainerClient(Uri blobContainerUri, AzureSasCredential credential, BlobClientOptions options = null)
        : this(BlobAccess.Connect(blobContainerUri, credential, options), BlobAddress.Of(blobContainerUri).Container)
    {
    }

    public BlobContainerClient(Uri blobContainerUri, TokenCredential credential, BlobClientOptions options = null)
        : this(BlobAccess.Connect(blobContainerUri, credential, options), BlobAddress.Of(blobContainerUri).Container)
    {
    }

    /// <summary>For derived classes in tests.</summary>
    protected BlobContainerClient()
    {
    }

    internal BlobContainerClient(BlobAccess access, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        this.access = access;
        requests = new ContainerRequests(access, name);
        Name = name;
        Uri = BlobAddress.Join(access.Endpoint, name);
    }

    public virtual string AccountName => access.AccountName;

    /// <summary>Whether this client came with an account key, so that it can sign links.</summary>
    public virtual bool CanGenerateSasUri => access?.Key is not null;

    public virtual string Name { get; }

    public virtual Uri Uri { get; }

    public virtual BlobClient GetBlobClient(string blobName) => new(access, Name, blobName);

    /// <exception cref="RequestFailedException">
    /// 409 ContainerAlreadyExists; 400 for a name that breaks the rules.
    /// </exception>
    public virtual Task<Response<BlobContainerInfo>> CreateAsync(
        PublicAccessType publicAccessType = PublicAccessType.None, IDictionary<string, string> metadata = null,
        BlobContainerEncryptionScopeOptions encryptionScopeOptions = null,
        CancellationToken cancellationToken = default) =>
        requests.Create(publicAccessType, metadata, encryptionScopeOptions, cancellationToken);

    /// <returns>Null where the container is there already.</returns>
    public virtual async Task<Response<BlobContainerInfo>> CreateIfNotExistsAsync(
        PublicAccessType publicAccessType = PublicAccessType.None, IDictionary<string, string> metadata = null,
        BlobContainerEncryptionScopeOptions encryptionScopeOptions = null,
        CancellationToken cancellationToken = default)
    {
        try
        {
            return await CreateAsync(publicAccessType, metadata, encryptionScopeOptions, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (RequestFailedException there) when (there.ErrorCode == BlobErrorCode.ContainerAlreadyExists)
        {
            return default;
        }
    }

    /// <exception cref="RequestFailedException">404 ContainerNotFound; 412 where a condition is not met.</exception>
    public virtual Task<Response> DeleteAsync(
        BlobRequestConditions conditions = null, CancellationToken cancellationToken = default) =>
        requests.Delete(conditions, cancellationToken);

    /// <returns>False where there was no such container.</returns>
    public virtual async Task<Response<bool>> DeleteIfExistsAsync(
        BlobRequestConditions conditions = null, CancellationToken cancellationToken = default)
    {
        var response = await requests.TryDelete(conditions, cancellationToken).ConfigureAwait(false);
        return Response.FromValue(response.Status < 300, response);
    }

    public virtual async Task<Response<bool>> ExistsAsync(CancellationToken cancellationToken = default)
    {
        var response = await requests.TryGetProperties(cancellationToken).ConfigureAwait(false);
        return Response.FromValue(response.Status < 300, response);
    }

    public virtual Task<Response<BlobContainerProperties>> GetPropertiesAsync(
        BlobRequestConditions conditions = null, CancellationToken cancellationToken = default) =>
        requests.GetProperties(conditions, cancellationToken);

    /// <summary>Replaces all metadata.</summary>
    public virtual Task<Response<BlobContainerInfo>> SetMetadataAsync(
        IDictionary<string, string> metadata, BlobRequestConditions conditions = null,
        CancellationToken cancellationToken = default) =>
        requests.SetMetadata(metadata, conditions, cancellationToken);

    /// <summary>A link to this container that whoever has it may use.</summary>
    /// <exception cref="ArgumentNullException">
    /// This client has no account key, see <see cref="CanGenerateSasUri"/>.
    /// </exception>
    public virtual Uri GenerateSasUri(BlobContainerSasPermissions permissions, DateTimeOffset expiresOn) =>
        GenerateSasUri(new BlobSasBuilder(permissions, expiresOn) { BlobContainerName = Name });

    /// <inheritdoc cref="GenerateSasUri(BlobContainerSasPermissions, DateTimeOffset)"/>
    /// <exception cref="InvalidOperationException">The builder names another container, or a blob.</exception>
    public virtual Uri GenerateSasUri(BlobSasBuilder builder) => SasLink.Of(Uri, builder, Name, null, access.Key);
}
