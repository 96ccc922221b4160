using System.Linq.Expressions;
using Azure.Data.Tables.Filters;

namespace Azure.Data.Tables;

/// <summary>Many rows, in the order of partition key and row key.</summary>
public partial class TableClient
{
    /// <summary>An OData filter with the values of an interpolated string quoted and escaped by type.</summary>
    /// <exception cref="ArgumentException">A value has a type that the service does not know.</exception>
    public static string CreateQueryFilter(FormattableString filter) => FilterText.Of(filter);

    /// <summary>An OData filter from a comparison in C#.</summary>
    /// <exception cref="NotSupportedException">
    /// The expression says something that the service cannot evaluate.
    /// </exception>
    public static string CreateQueryFilter<T>(Expression<Func<T, bool>> filter) => FilterExpression.Translate(filter);

    /// <inheritdoc cref="Query{T}(string,int?,IEnumerable{string},CancellationToken)"/>
    public virtual Pageable<T> Query<T>(
        Expression<Func<T, bool>> filter, int? maxPerPage = null, IEnumerable<string> select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        Query<T>(FilterExpression.Translate(filter), maxPerPage, select, cancellationToken);

    /// <summary>
    /// The rows that match, page by page as they are enumerated; a continuation token resumes after a page.
    /// </summary>
    /// <param name="filter">An OData filter; all rows where null.</param>
    /// <param name="maxPerPage">Up to 1,000 rows a page. The service may give fewer and still have more.</param>
    /// <param name="select">The properties to fetch; all where null.</param>
    /// <param name="cancellationToken">Stops the fetching.</param>
    public virtual Pageable<T> Query<T>(
        string filter = null, int? maxPerPage = null, IEnumerable<string> select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var columns = Joined(select);
        return Pages.Of(maxPerPage, (token, size) =>
            rest.Query<T>(filter, size, columns, token, async: false, cancellationToken)
                .AsTask().GetAwaiter().GetResult());
    }

    /// <inheritdoc cref="Query{T}(string,int?,IEnumerable{string},CancellationToken)"/>
    public virtual AsyncPageable<T> QueryAsync<T>(
        Expression<Func<T, bool>> filter, int? maxPerPage = null, IEnumerable<string> select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        QueryAsync<T>(FilterExpression.Translate(filter), maxPerPage, select, cancellationToken);

    /// <inheritdoc cref="Query{T}(string,int?,IEnumerable{string},CancellationToken)"/>
    public virtual AsyncPageable<T> QueryAsync<T>(
        string filter = null, int? maxPerPage = null, IEnumerable<string> select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var columns = Joined(select);
        return Pages.OfAsync(
            maxPerPage, (token, size) => rest.Query<T>(filter, size, columns, token, async: true, cancellationToken));
    }

    private static string Joined(IEnumerable<string> select) => select is null ? null : string.Join(',', select);
}
