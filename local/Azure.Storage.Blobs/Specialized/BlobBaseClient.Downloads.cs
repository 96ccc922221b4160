using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Rest;

namespace Azure.Storage.Blobs.Specialized;

/// <summary>The content of a blob.</summary>
public partial class BlobBaseClient
{
    public virtual Task<Response<BlobDownloadResult>> DownloadContentAsync() =>
        BlobDownload.Content(Requests, null, CancellationToken.None);

    public virtual Task<Response<BlobDownloadResult>> DownloadContentAsync(CancellationToken cancellationToken) =>
        BlobDownload.Content(Requests, null, cancellationToken);

    /// <summary>Downloads into memory. Where IfNoneMatch says that nothing is new, the response has no value.</summary>
    /// <exception cref="RequestFailedException">404 BlobNotFound; 412 ConditionNotMet; 416 InvalidRange.</exception>
    public virtual Task<Response<BlobDownloadResult>> DownloadContentAsync(
        BlobDownloadOptions options = null, CancellationToken cancellationToken = default) =>
        BlobDownload.Content(Requests, options, cancellationToken);

    /// <summary>Downloads as it is read; a connection that breaks half-way is taken up again.</summary>
    public virtual Task<Response<BlobDownloadStreamingResult>> DownloadStreamingAsync(
        BlobDownloadOptions options = null, CancellationToken cancellationToken = default) =>
        BlobDownload.Streaming(Requests, options?.Range ?? default, options?.Conditions, cancellationToken);

    public virtual Task<Response> DownloadToAsync(Stream destination) =>
        BlobDownload.To(Requests, destination, null, CancellationToken.None);

    public virtual Task<Response> DownloadToAsync(Stream destination, CancellationToken cancellationToken) =>
        BlobDownload.To(Requests, destination, null, cancellationToken);

    public virtual Task<Response> DownloadToAsync(
        Stream destination, BlobDownloadToOptions options, CancellationToken cancellationToken = default) =>
        BlobDownload.To(Requests, destination, options?.Conditions, cancellationToken);

    public virtual Task<Response> DownloadToAsync(string path) => DownloadToAsync(path, null, CancellationToken.None);

    public virtual Task<Response> DownloadToAsync(string path, CancellationToken cancellationToken) =>
        DownloadToAsync(path, null, cancellationToken);

    public virtual async Task<Response> DownloadToAsync(
        string path, BlobDownloadToOptions options, CancellationToken cancellationToken = default)
    {
        var file = File.Create(path);
        await using (file.ConfigureAwait(false))
        {
            return await BlobDownload.To(Requests, file, options?.Conditions, cancellationToken).ConfigureAwait(false);
        }
    }

    public virtual async Task<Stream> OpenReadAsync(
        BlobOpenReadOptions options, CancellationToken cancellationToken = default)
    {
        var found = await Requests.GetProperties(options?.Conditions, cancellationToken).ConfigureAwait(false);
        var sameVersion = new BlobRequestConditions { IfMatch = found.Value.ETag };
        return new BlobReadStream(
            Requests, found.Value.ContentLength, options?.Position ?? 0, options?.BufferSize ?? BlobUpload.BlockSize,
            options?.AllowModifications == true ? options.Conditions : sameVersion);
    }

    /// <summary>Opens the blob for reading anywhere in it. If it changes meanwhile, a read fails with 412.</summary>
    public virtual Task<Stream> OpenReadAsync(
        long position = 0, int? bufferSize = null, BlobRequestConditions conditions = null,
        CancellationToken cancellationToken = default) =>
        OpenReadAsync(
            new BlobOpenReadOptions(allowModifications: false)
            {
                Position = position,
                BufferSize = bufferSize,
                Conditions = conditions,
            },
            cancellationToken);
}
