using System.Runtime.CompilerServices;

namespace Microsoft.DurableTask;

internal sealed class PagesOfFunction<T>(Func<string?, int?, CancellationToken, Task<Page<T>>> fetch)
    : AsyncPageable<T>
    where T : notnull
{
    public override IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = default, int? pageSizeHint = default) =>
        Fetch(continuationToken, pageSizeHint);

    private async IAsyncEnumerable<Page<T>> Fetch(
        string? token, int? size, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        do
        {
            var page = await fetch(token, size, cancellation).ConfigureAwait(false);
            yield return page;
            token = page.ContinuationToken;
        }
        while (token is not null);
    }
}
