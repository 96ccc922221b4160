using Azure.Storage.Blobs.Models;

namespace Azure.Storage.Blobs;

/// <summary>The blobs of a container.</summary>
public partial class BlobContainerClient
{
    /// <summary>Blobs in the order of their names, a page of at most 5,000 at a time.</summary>
    public virtual AsyncPageable<BlobItem> GetBlobsAsync(
        BlobTraits traits, BlobStates states, string prefix, CancellationToken cancellationToken) =>
        requests.Blobs(traits, states, prefix, cancellationToken);

    /// <summary>
    /// As a folder shows it: names up to the next delimiter after the prefix stand for all that begin so.
    /// </summary>
    public virtual AsyncPageable<BlobHierarchyItem> GetBlobsByHierarchyAsync(
        BlobTraits traits, BlobStates states, string delimiter, string prefix, CancellationToken cancellationToken) =>
        requests.Hierarchy(traits, states, delimiter, prefix, cancellationToken);

    /// <summary>Uploads a new blob.</summary>
    /// <exception cref="RequestFailedException">409 BlobAlreadyExists; 404 ContainerNotFound.</exception>
    public virtual Task<Response<BlobContentInfo>> UploadBlobAsync(
        string blobName, BinaryData content, CancellationToken cancellationToken = default) =>
        GetBlobClient(blobName).UploadAsync(content, overwrite: false, cancellationToken);

    /// <inheritdoc cref="UploadBlobAsync(string, BinaryData, CancellationToken)"/>
    public virtual Task<Response<BlobContentInfo>> UploadBlobAsync(
        string blobName, Stream content, CancellationToken cancellationToken = default) =>
        GetBlobClient(blobName).UploadAsync(content, overwrite: false, cancellationToken);

    public virtual Task<Response> DeleteBlobAsync(
        string blobName, DeleteSnapshotsOption snapshotsOption = DeleteSnapshotsOption.None,
        BlobRequestConditions conditions = null, CancellationToken cancellationToken = default) =>
        GetBlobClient(blobName).DeleteAsync(snapshotsOption, conditions, cancellationToken);

    public virtual Task<Response<bool>> DeleteBlobIfExistsAsync(
        string blobName, DeleteSnapshotsOption snapshotsOption = DeleteSnapshotsOption.None,
        BlobRequestConditions conditions = null, CancellationToken cancellationToken = default) =>
        GetBlobClient(blobName).DeleteIfExistsAsync(snapshotsOption, conditions, cancellationToken);
}
