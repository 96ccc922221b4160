using Azure.Core;
using Azure.Data.Tables.Rest;

namespace Azure.Data.Tables;

/// <summary>One table. Thread-safe; make it once and keep it.</summary>
public partial class TableClient
{
    private readonly TableRest rest;

    public TableClient(string connectionString, string tableName)
        : this(connectionString, tableName, null)
    {
    }

    /// <exception cref="ArgumentException">The table name is empty or the string names no account.</exception>
    public TableClient(string connectionString, string tableName, TableClientOptions options = null)
        : this(TableRest.Connect(connectionString, options), tableName)
    {
    }

    /// <param name="endpoint">The account's Table endpoint with the table's name, and a signature as query.</param>
    /// <param name="options">Null for the defaults.</param>
    public TableClient(Uri endpoint, TableClientOptions options = null)
        : this(
            TableRest.Connect(TableAddress.OfAccount(endpoint, null), TableAddress.Signature(endpoint), options),
            TableAddress.TableName(endpoint))
    {
    }

    public TableClient(Uri endpoint, AzureSasCredential credential, TableClientOptions options = null)
        : this(
            TableRest.Connect(TableAddress.OfAccount(endpoint, null), credential, options),
            TableAddress.TableName(endpoint))
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential)
        : this(endpoint, tableName, credential, null)
    {
    }

    public TableClient(
        Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions options = null)
        : this(TableRest.Connect(TableAddress.OfAccount(endpoint, tableName), credential, options), tableName)
    {
    }

    /// <summary>Tokens only go over https; the first request says so otherwise.</summary>
    public TableClient(
        Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions options = null)
        : this(TableRest.Connect(TableAddress.OfAccount(endpoint, tableName), tokenCredential, options), tableName)
    {
    }

    /// <summary>For derived classes in tests.</summary>
    protected TableClient()
    {
    }

    internal TableClient(TableRest account, string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        rest = account.ForTable(tableName);
        Name = tableName;
        Uri = new Uri($"{account.Endpoint.AbsoluteUri.TrimEnd('/')}/{tableName}");
    }

    public virtual string AccountName => rest.AccountName;

    public virtual string Name { get; }

    public virtual Uri Uri { get; }
}
