using Azure.Core;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Rest;

namespace Azure.Data.Tables;

/// <summary>The Table service of an account. Thread-safe; make it once and keep it.</summary>
public partial class TableServiceClient
{
    private readonly TableRest rest;

    public TableServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    public TableServiceClient(string connectionString, TableClientOptions options = null)
        : this(TableRest.Connect(connectionString, options))
    {
    }

    /// <param name="endpoint">The account's Table endpoint with a signature as query.</param>
    /// <param name="options">Null for the defaults.</param>
    public TableServiceClient(Uri endpoint, TableClientOptions options = null)
        : this(TableRest.Connect(TableAddress.WithoutQuery(endpoint), TableAddress.Signature(endpoint), options))
    {
    }

    public TableServiceClient(Uri endpoint, AzureSasCredential credential)
        : this(endpoint, credential, null)
    {
    }

    public TableServiceClient(Uri endpoint, AzureSasCredential credential, TableClientOptions options = null)
        : this(TableRest.Connect(TableAddress.WithoutQuery(endpoint), credential, options))
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential)
        : this(endpoint, credential, null)
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions options)
        : this(TableRest.Connect(TableAddress.WithoutQuery(endpoint), credential, options))
    {
    }

    /// <summary>Tokens only go over https; the first request says so otherwise.</summary>
    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions options = null)
        : this(TableRest.Connect(TableAddress.WithoutQuery(endpoint), tokenCredential, options))
    {
    }

    /// <summary>For derived classes in tests.</summary>
    protected TableServiceClient()
    {
    }

    private TableServiceClient(TableRest account)
    {
        rest = account;
        Uri = account.Endpoint;
    }

    public virtual string AccountName => rest.AccountName;

    public virtual Uri Uri { get; }

    /// <summary>A client of one table, sharing this client's pipeline; the table need not exist.</summary>
    public virtual TableClient GetTableClient(string tableName) => new(rest, tableName);

    /// <exception cref="RequestFailedException">409 TableAlreadyExists, or 400 for an unlawful name.</exception>
    public virtual Response<TableItem> CreateTable(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).Create(cancellationToken);

    /// <inheritdoc cref="CreateTable"/>
    public virtual Task<Response<TableItem>> CreateTableAsync(
        string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateAsync(cancellationToken);

    /// <inheritdoc cref="TableClient.CreateIfNotExists"/>
    public virtual Response<TableItem> CreateTableIfNotExists(
        string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateIfNotExists(cancellationToken);

    /// <inheritdoc cref="TableClient.CreateIfNotExists"/>
    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(
        string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateIfNotExistsAsync(cancellationToken);

    /// <inheritdoc cref="TableClient.Delete"/>
    public virtual Response DeleteTable(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).Delete(cancellationToken);

    /// <inheritdoc cref="TableClient.Delete"/>
    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).DeleteAsync(cancellationToken);
}
