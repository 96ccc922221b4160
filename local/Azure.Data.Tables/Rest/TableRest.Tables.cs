#nullable enable
using System.Globalization;
using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;
using Receivables.Local.Wire;

namespace Azure.Data.Tables.Rest;

/// <summary>Requests about tables as a whole.</summary>
internal sealed partial class TableRest
{
    internal async ValueTask<Response<TableItem>> CreateTable(string name, bool async, CancellationToken cancellation)
    {
        var response = await SendCreate(name, async, cancellation).ConfigureAwait(false);
        return response.IsError ? throw Failure(response) : Response.FromValue(new TableItem(name), response);
    }

    internal async ValueTask<Response<TableItem>> CreateTableIfNotExists(
        string name, bool async, CancellationToken cancellation)
    {
        var response = await SendCreate(name, async, cancellation).ConfigureAwait(false);
        if (response.IsError)
        {
            var failure = Failure(response);
            if (failure.Status != 409 || failure.ErrorCode == TableErrorCode.TableBeingDeleted)
            {
                throw failure;
            }
        }

        return Response.FromValue(new TableItem(name), response);
    }

    internal async ValueTask<Response> DeleteTable(string name, bool async, CancellationToken cancellation)
    {
        using var message = Message(RequestMethod.Delete, $"/Tables('{Uri.EscapeDataString(name)}')");
        var response = await Send(message, async, cancellation).ConfigureAwait(false);
        return response.Status is 204 or 404 ? response : throw Failure(response);
    }

    internal async ValueTask<Page<TableItem>> QueryTables(
        string? filter, int? size, string? token, bool async, CancellationToken cancellation)
    {
        var query = new QueryText();
        query.Add("$top", size?.ToString(CultureInfo.InvariantCulture));
        query.Add("$filter", filter);
        query.Add("NextTableName", token);
        using var message = Message(RequestMethod.Get, "/Tables", query.ToString());
        var response = await Send(message, async, cancellation).ConfigureAwait(false);
        if (response.IsError)
        {
            throw Failure(response);
        }

        using var document = JsonDocument.Parse(Body(response).ToArray());
        var items = document.RootElement.GetProperty("value").EnumerateArray()
            .Select(item => new TableItem(item.GetProperty("TableName").GetString()))
            .ToList();
        response.Headers.TryGetValue("x-ms-continuation-NextTableName", out var next);
        return Page<TableItem>.FromValues(items, next, response);
    }

    private async ValueTask<Response> SendCreate(string name, bool async, CancellationToken cancellation)
    {
        using var message = Message(RequestMethod.Post, "/Tables");
        message.Request.Headers.SetValue("Content-Type", "application/json;odata=nometadata");
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        message.Request.Content = new WireContent(JsonSerializer.SerializeToUtf8Bytes(new { TableName = name }));
        return await Send(message, async, cancellation).ConfigureAwait(false);
    }
}
