namespace Azure.Data.Tables;

/// <summary>Turns "fetch a page from a token on" into the pageable types of Azure.Core.</summary>
internal static class Pages
{
    internal static Pageable<T> Of<T>(int? size, Func<string, int?, Page<T>> fetch) => new Sync<T>(size, fetch);

    internal static AsyncPageable<T> OfAsync<T>(int? size, Func<string, int?, ValueTask<Page<T>>> fetch) =>
        new Async<T>(size, fetch);

    private sealed class Sync<T>(int? size, Func<string, int?, Page<T>> fetch) : Pageable<T>
    {
        public override IEnumerable<Page<T>> AsPages(string continuationToken = null, int? pageSizeHint = null)
        {
            do
            {
                var page = fetch(continuationToken, pageSizeHint ?? size);
                yield return page;
                continuationToken = page.ContinuationToken;
            }
            while (continuationToken is not null);
        }
    }

    private sealed class Async<T>(int? size, Func<string, int?, ValueTask<Page<T>>> fetch) : AsyncPageable<T>
    {
        public override async IAsyncEnumerable<Page<T>> AsPages(
            string continuationToken = null, int? pageSizeHint = null)
        {
            do
            {
                var page = await fetch(continuationToken, pageSizeHint ?? size).ConfigureAwait(false);
                yield return page;
                continuationToken = page.ContinuationToken;
            }
            while (continuationToken is not null);
        }
    }
}
