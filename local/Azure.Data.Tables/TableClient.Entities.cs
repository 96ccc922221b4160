using Azure.Data.Tables.Entities;

namespace Azure.Data.Tables;

/// <summary>Single rows.</summary>
public partial class TableClient
{
    /// <exception cref="RequestFailedException">404 ResourceNotFound or TableNotFound.</exception>
    public virtual Response<T> GetEntity<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        rest.Get<T>(partitionKey, rowKey, select, async: false, cancellationToken).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc cref="GetEntity"/>
    public virtual async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        await rest.Get<T>(partitionKey, rowKey, select, async: true, cancellationToken).ConfigureAwait(false);

    /// <summary>The row, or a response without a value where row or table is missing.</summary>
    public virtual NullableResponse<T> GetEntityIfExists<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        rest.GetIfExists<T>(partitionKey, rowKey, select, async: false, cancellationToken)
            .AsTask().GetAwaiter().GetResult();

    /// <inheritdoc cref="GetEntityIfExists"/>
    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null,
        CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        await rest.GetIfExists<T>(partitionKey, rowKey, select, async: true, cancellationToken).ConfigureAwait(false);

    /// <exception cref="RequestFailedException">409 EntityAlreadyExists, or 400 for unlawful keys or sizes.</exception>
    public virtual Response AddEntity<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        rest.Add(Keys.Checked(entity), async: false, cancellationToken).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc cref="AddEntity"/>
    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        rest.Add(Keys.Checked(entity), async: true, cancellationToken).AsTask();

    public virtual Response UpsertEntity<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        rest.Write(Keys.Checked(entity), mode, null, async: false, cancellationToken).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc cref="UpsertEntity"/>
    public virtual Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        rest.Write(Keys.Checked(entity), mode, null, async: true, cancellationToken).AsTask();

    /// <summary>
    /// Changes a row that exists and has the expected version; <see cref="ETag.All"/> accepts any version.
    /// </summary>
    /// <exception cref="ArgumentException">No version was given.</exception>
    /// <exception cref="RequestFailedException">412 UpdateConditionNotSatisfied or 404 ResourceNotFound.</exception>
    public virtual Response UpdateEntity<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge,
        CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        rest.Write(Keys.Checked(entity), mode, Version(ifMatch), async: false, cancellationToken)
            .AsTask().GetAwaiter().GetResult();

    /// <inheritdoc cref="UpdateEntity"/>
    public virtual Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge,
        CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        rest.Write(Keys.Checked(entity), mode, Version(ifMatch), async: true, cancellationToken).AsTask();

    /// <inheritdoc cref="DeleteEntity(string,string,ETag,CancellationToken)"/>
    public virtual Response DeleteEntity(
        ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return DeleteEntity(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);
    }

    /// <inheritdoc cref="DeleteEntity(string,string,ETag,CancellationToken)"/>
    public virtual Task<Response> DeleteEntityAsync(
        ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);
    }

    /// <summary>
    /// Deletes the row of the given version, any version by default. A missing row is answered with status 404 and
    /// nothing is thrown.
    /// </summary>
    /// <exception cref="RequestFailedException">412 UpdateConditionNotSatisfied.</exception>
    public virtual Response DeleteEntity(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        rest.Delete(partitionKey, rowKey, ifMatch, async: false, cancellationToken).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc cref="DeleteEntity(string,string,ETag,CancellationToken)"/>
    public virtual Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        rest.Delete(partitionKey, rowKey, ifMatch, async: true, cancellationToken).AsTask();

    private static string Version(ETag ifMatch) => ifMatch == default
        ? throw new ArgumentException("Value cannot be empty. ETag.All accepts any version.", nameof(ifMatch))
        : ifMatch.ToString();
}
