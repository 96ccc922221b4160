using Azure.Core;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Rest;

namespace Azure.Storage.Blobs;

/// <summary>A storage account's Blob service. Thread-safe; make it once and keep it.</summary>
public class BlobServiceClient
{
    private readonly BlobAccess access;

    /// <exception cref="FormatException">The string is malformed or names no account.</exception>
    public BlobServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    public BlobServiceClient(string connectionString, BlobClientOptions options)
        : this(BlobAccess.Connect(connectionString, options))
    {
    }

    /// <param name="serviceUri">
    /// The account's Blob endpoint, with a signature as query for other than anonymous callers.
    /// </param>
    /// <param name="options">Null for the defaults.</param>
    public BlobServiceClient(Uri serviceUri, BlobClientOptions options = null)
        : this(BlobAccess.Connect(serviceUri, options))
    {
    }

    public BlobServiceClient(Uri serviceUri, StorageSharedKeyCredential credential, BlobClientOptions options = null)
        : this(BlobAccess.Connect(serviceUri, credential, options))
    {
    }

    public BlobServiceClient(Uri serviceUri, AzureSasCredential credential, BlobClientOptions options = null)
        : this(BlobAccess.Connect(serviceUri, credential, options))
    {
    }

    public BlobServiceClient(Uri serviceUri, TokenCredential credential, BlobClientOptions options = null)
        : this(BlobAccess.Connect(serviceUri, credential, options))
    {
    }

    /// <summary>For derived classes in tests.</summary>
    protected BlobServiceClient()
    {
    }

    private BlobServiceClient(BlobAccess access) => this.access = access;

    public virtual string AccountName => access.AccountName;

    public virtual Uri Uri => access.Endpoint;

    public virtual BlobContainerClient GetBlobContainerClient(string blobContainerName) =>
        new(access, blobContainerName);

    /// <exception cref="RequestFailedException">
    /// 409 ContainerAlreadyExists; 400 for a name that breaks the rules.
    /// </exception>
    public virtual async Task<Response<BlobContainerClient>> CreateBlobContainerAsync(
        string blobContainerName, PublicAccessType publicAccessType = PublicAccessType.None,
        IDictionary<string, string> metadata = null, CancellationToken cancellationToken = default)
    {
        var container = GetBlobContainerClient(blobContainerName);
        var created = await container.CreateAsync(publicAccessType, metadata, null, cancellationToken)
            .ConfigureAwait(false);
        return Response.FromValue(container, created.GetRawResponse());
    }

    public virtual Task<Response> DeleteBlobContainerAsync(
        string blobContainerName, BlobRequestConditions conditions = null,
        CancellationToken cancellationToken = default) =>
        GetBlobContainerClient(blobContainerName).DeleteAsync(conditions, cancellationToken);

    public virtual AsyncPageable<BlobContainerItem> GetBlobContainersAsync(
        BlobContainerTraits traits = BlobContainerTraits.None, BlobContainerStates states = BlobContainerStates.None,
        string prefix = null, CancellationToken cancellationToken = default) =>
        new ServiceRequests(access).Containers(traits, states, prefix, cancellationToken);

    /// <summary>A key to sign links with, for a caller who signed in with Entra ID.</summary>
    /// <param name="startsOn">From now on where null.</param>
    /// <param name="expiresOn">At most seven days ahead.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="RequestFailedException">403 for a caller who came with a key or a signature.</exception>
    public virtual Task<Response<UserDelegationKey>> GetUserDelegationKeyAsync(
        DateTimeOffset? startsOn, DateTimeOffset expiresOn, CancellationToken cancellationToken = default) =>
        new ServiceRequests(access).UserDelegationKey(startsOn, expiresOn, cancellationToken);
}
