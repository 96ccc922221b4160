#nullable enable
using Azure.Storage.Blobs.Models;

namespace Azure.Storage.Blobs.Rest;

/// <summary>Downloads content: whole into memory, or as it comes in.</summary>
internal static class BlobDownload
{
    public static async Task<Response<BlobDownloadResult>> Content(
        BlobRequests blob, BlobDownloadOptions? options, CancellationToken cancellation)
    {
        var response = await blob.Get(options?.Range ?? default, options?.Conditions, cancellation)
            .ConfigureAwait(false);
        return response.Status == 304
            ? new NoBodyResponse<BlobDownloadResult>(response)
            : Response.FromValue(
                new BlobDownloadResult { Content = response.Content, Details = BlobReading.Details(response) },
                response);
    }

    public static async Task<Response<BlobDownloadStreamingResult>> Streaming(
        BlobRequests blob, HttpRange range, BlobRequestConditions? conditions, CancellationToken cancellation)
    {
        var (response, first) = await blob.GetStream(range, conditions, cancellation).ConfigureAwait(false);
        if (response.Status == 304)
        {
            return new NoBodyResponse<BlobDownloadStreamingResult>(response);
        }

        var details = BlobReading.Details(response);
        var content = new ResumingStream(
            first,
            async (position, stop) =>
            {
                var sameVersion = new BlobRequestConditions { IfMatch = details.ETag };
                var rest = new HttpRange(range.Offset + position, range.Length - position);
                return (await blob.GetStream(rest, sameVersion, stop).ConfigureAwait(false)).Content;
            });
        return Response.FromValue(new BlobDownloadStreamingResult { Content = content, Details = details }, response);
    }

    /// <summary>Copies the blob as it comes in; the destination keeps what came before a failure.</summary>
    public static async Task<Response> To(
        BlobRequests blob, Stream destination, BlobRequestConditions? conditions, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(destination);
        var download = await Streaming(blob, default, conditions, cancellation).ConfigureAwait(false);
        if (download.HasValue)
        {
            using var value = download.Value;
            await value.Content.CopyToAsync(destination, cancellation).ConfigureAwait(false);
        }

        return download.GetRawResponse();
    }
}
