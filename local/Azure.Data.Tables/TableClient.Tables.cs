using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>Making and removing the table.</summary>
public partial class TableClient
{
    /// <exception cref="RequestFailedException">409 TableAlreadyExists, or 400 for an unlawful name.</exception>
    public virtual Response<TableItem> Create(CancellationToken cancellationToken = default) =>
        rest.CreateTable(Name, async: false, cancellationToken).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc cref="Create"/>
    public virtual async Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        await rest.CreateTable(Name, async: true, cancellationToken).ConfigureAwait(false);

    /// <summary>
    /// Creates the table; where it exists already the raw response has status 409 and nothing is thrown.
    /// </summary>
    /// <exception cref="RequestFailedException">The table is being deleted, or any other refusal.</exception>
    public virtual Response<TableItem> CreateIfNotExists(CancellationToken cancellationToken = default) =>
        rest.CreateTableIfNotExists(Name, async: false, cancellationToken).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc cref="CreateIfNotExists"/>
    public virtual async Task<Response<TableItem>> CreateIfNotExistsAsync(
        CancellationToken cancellationToken = default) =>
        await rest.CreateTableIfNotExists(Name, async: true, cancellationToken).ConfigureAwait(false);

    /// <summary>Deletes the table; a missing one is answered with status 404 and nothing is thrown.</summary>
    public virtual Response Delete(CancellationToken cancellationToken = default) =>
        rest.DeleteTable(Name, async: false, cancellationToken).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc cref="Delete"/>
    public virtual async Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        await rest.DeleteTable(Name, async: true, cancellationToken).ConfigureAwait(false);
}
