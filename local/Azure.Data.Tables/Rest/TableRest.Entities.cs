#nullable enable
using System.Globalization;
using Azure.Core;
using Azure.Data.Tables.Entities;
using Receivables.Local.Wire;

namespace Azure.Data.Tables.Rest;

/// <summary>Requests about rows.</summary>
internal sealed partial class TableRest
{
    internal async ValueTask<Response<T>> Get<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select, bool async, CancellationToken cancellation)
        where T : class, ITableEntity
    {
        var response = await SendGet(partitionKey, rowKey, select, async, cancellation).ConfigureAwait(false);
        return response.IsError
            ? throw Failure(response)
            : Response.FromValue(EntityReader.ReadOne<T>(Body(response)), response);
    }

    internal async ValueTask<NullableResponse<T>> GetIfExists<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select, bool async, CancellationToken cancellation)
        where T : class, ITableEntity
    {
        var response = await SendGet(partitionKey, rowKey, select, async, cancellation).ConfigureAwait(false);
        return response.Status == 404 ? new NoValueResponse<T>(response)
            : response.IsError ? throw Failure(response)
            : Response.FromValue(EntityReader.ReadOne<T>(Body(response)), response);
    }

    internal async ValueTask<Response> Add(ITableEntity entity, bool async, CancellationToken cancellation)
    {
        using var body = new PooledBuffer();
        EntityWriter.Write(body, entity);
        using var message = Message(RequestMethod.Post, "/" + table);
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        message.Request.Headers.SetValue("Content-Type", Json);
        message.Request.Content = new WireContent(body.Written);
        return await SendChange(message, async, cancellation).ConfigureAwait(false);
    }

    /// <param name="entity">The row to write.</param>
    /// <param name="mode">Merge or replace.</param>
    /// <param name="ifMatch">The expected version; null inserts a missing row and overwrites any version.</param>
    /// <param name="async">Whether to wait without a thread.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    internal async ValueTask<Response> Write(
        ITableEntity entity, TableUpdateMode mode, string? ifMatch, bool async, CancellationToken cancellation)
    {
        using var body = new PooledBuffer();
        EntityWriter.Write(body, entity);
        using var message = Message(Method(mode), RowPath(entity.PartitionKey, entity.RowKey));
        message.Request.Headers.SetValue("Content-Type", Json);
        if (ifMatch is not null)
        {
            message.Request.Headers.SetValue("If-Match", ifMatch);
        }

        message.Request.Content = new WireContent(body.Written);
        return await SendChange(message, async, cancellation).ConfigureAwait(false);
    }

    internal async ValueTask<Response> Delete(
        string partitionKey, string rowKey, ETag ifMatch, bool async, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        using var message = Message(RequestMethod.Delete, RowPath(partitionKey, rowKey));
        message.Request.Headers.SetValue("If-Match", AnyUnlessGiven(ifMatch));
        var response = await Send(message, async, cancellation).ConfigureAwait(false);
        return response.Status is 204 or 404 ? response : throw Failure(response);
    }

    internal async ValueTask<Page<T>> Query<T>(
        string? filter, int? size, string? select, string? token, bool async, CancellationToken cancellation)
        where T : class, ITableEntity
    {
        var query = new QueryText();
        query.Add("$top", size?.ToString(CultureInfo.InvariantCulture));
        query.Add("$select", select);
        query.Add("$filter", filter);
        var (nextPartition, nextRow) = ContinuationToken.Split(token);
        query.Add("NextPartitionKey", nextPartition);
        query.Add("NextRowKey", nextRow);
        using var message = Message(RequestMethod.Get, $"/{table}()", query.ToString());
        var response = await Send(message, async, cancellation).ConfigureAwait(false);
        return response.IsError
            ? throw Failure(response)
            : Page<T>.FromValues(EntityReader.ReadMany<T>(Body(response)), ContinuationToken.Of(response), response);
    }

    private async ValueTask<Response> SendGet(
        string partitionKey, string rowKey, IEnumerable<string>? select, bool async, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        var query = select is null ? string.Empty : "?$select=" + Uri.EscapeDataString(string.Join(',', select));
        using var message = Message(RequestMethod.Get, RowPath(partitionKey, rowKey), query);
        return await Send(message, async, cancellation).ConfigureAwait(false);
    }

    private async ValueTask<Response> SendChange(HttpMessage message, bool async, CancellationToken cancellation)
    {
        var response = await Send(message, async, cancellation).ConfigureAwait(false);
        return response.IsError ? throw Failure(response) : response;
    }

    private static RequestMethod Method(TableUpdateMode mode) => mode switch
    {
        TableUpdateMode.Merge => RequestMethod.Patch,
        TableUpdateMode.Replace => RequestMethod.Put,
        _ => throw new ArgumentException($"Unexpected value for mode: {mode}", nameof(mode)),
    };

    private static string AnyUnlessGiven(ETag ifMatch) => ifMatch == default ? "*" : ifMatch.ToString();

    private string RowPath(string partitionKey, string rowKey) =>
        $"/{table}(PartitionKey='{Escaped(partitionKey)}',RowKey='{Escaped(rowKey)}')";

    /// <summary>Quotes within a key are doubled, as everywhere in OData.</summary>
    internal static string Escaped(string key) =>
        Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
