#nullable enable
using Azure.Data.Tables.Entities;

namespace Azure.Data.Tables.Rest.Batch;

/// <summary>
/// Writes a transaction as multipart/mixed with one changeset, each action an HTTP request of its own: "Performing
/// entity group transactions", learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions.
/// </summary>
internal readonly struct BatchWriter
{
    private readonly PooledBuffer body;
    private readonly string boundary;
    private readonly string tableUri;

    internal BatchWriter(PooledBuffer body, string boundary, string tableUri)
    {
        this.body = body;
        this.boundary = boundary;
        this.tableUri = tableUri;
        body.Write("--batch_"u8);
        body.Write(boundary);
        body.Write("\r\nContent-Type: multipart/mixed; boundary=changeset_"u8);
        body.Write(boundary);
        body.Write("\r\n\r\n"u8);
    }

    internal static string NewBoundary() => Guid.NewGuid().ToString();

    internal void Add(TableTransactionAction action)
    {
        body.Write("--changeset_"u8);
        body.Write(boundary);
        body.Write("\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"u8);
        body.Write(Verb(action.ActionType));
        body.Write(tableUri);
        if (action.ActionType != TableTransactionActionType.Add)
        {
            WriteKeys(action.Entity);
        }

        body.Write(" HTTP/1.1\r\nAccept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0\r\n"u8);
        WriteIfMatch(action);
        if (action.ActionType == TableTransactionActionType.Delete)
        {
            body.Write("\r\n\r\n"u8);
            return;
        }

        body.Write("Prefer: return-no-content\r\nContent-Type: application/json;odata=minimalmetadata\r\n\r\n"u8);
        EntityWriter.Write(body, action.Entity);
        body.Write("\r\n"u8);
    }

    internal void End()
    {
        body.Write("--changeset_"u8);
        body.Write(boundary);
        body.Write("--\r\n--batch_"u8);
        body.Write(boundary);
        body.Write("--\r\n"u8);
    }

    private static ReadOnlySpan<byte> Verb(TableTransactionActionType type) => type switch
    {
        TableTransactionActionType.Add => "POST "u8,
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge => "PATCH "u8,
        TableTransactionActionType.UpdateReplace or TableTransactionActionType.UpsertReplace => "PUT "u8,
        TableTransactionActionType.Delete => "DELETE "u8,
        _ => throw new InvalidOperationException($"Unknown request type {type}."),
    };

    private void WriteKeys(ITableEntity entity)
    {
        body.Write("(PartitionKey='"u8);
        body.Write(TableRest.Escaped(entity.PartitionKey));
        body.Write("',RowKey='"u8);
        body.Write(TableRest.Escaped(entity.RowKey));
        body.Write("')"u8);
    }

    private void WriteIfMatch(TableTransactionAction action)
    {
        var version = action.ActionType switch
        {
            TableTransactionActionType.Delete when action.ETag == default => "*",
            TableTransactionActionType.Delete or TableTransactionActionType.UpdateMerge
                or TableTransactionActionType.UpdateReplace when action.ETag != default => action.ETag.ToString(),
            _ => null,
        };
        if (version is not null)
        {
            body.Write("If-Match: "u8);
            body.Write(version);
            body.Write("\r\n"u8);
        }
    }
}
