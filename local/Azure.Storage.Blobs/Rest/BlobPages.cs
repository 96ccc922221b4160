#nullable enable
namespace Azure.Storage.Blobs.Rest;

/// <summary>Turns "fetch a page from a marker on" into the pageable type of Azure.Core.</summary>
internal sealed class BlobPages<T>(
    Func<string?, int?, CancellationToken, ValueTask<Page<T>>> fetch, CancellationToken cancellation)
    : AsyncPageable<T>(cancellation)
    where T : notnull
{
    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        do
        {
            var page = await fetch(continuationToken, pageSizeHint, CancellationToken).ConfigureAwait(false);
            yield return page;
            continuationToken = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(continuationToken));
    }
}
