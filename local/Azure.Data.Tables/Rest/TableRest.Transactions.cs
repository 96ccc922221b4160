#nullable enable
using Azure.Core;
using Azure.Data.Tables.Rest.Batch;
using Receivables.Local.Wire;

namespace Azure.Data.Tables.Rest;

/// <summary>Entity group transactions: one request of many parts.</summary>
internal sealed partial class TableRest
{
    internal async ValueTask<Response<IReadOnlyList<Response>>> Submit(
        IEnumerable<TableTransactionAction> actions, bool async, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actions);
        using var body = new PooledBuffer();
        var boundary = BatchWriter.NewBoundary();
        var writer = new BatchWriter(body, boundary, $"{Endpoint.AbsoluteUri.TrimEnd('/')}/{table}");
        var count = 0;
        foreach (var action in actions)
        {
            writer.Add(action);
            count++;
        }

        if (count == 0)
        {
            throw new InvalidOperationException("Transaction is empty.");
        }

        writer.End();
        using var message = Message(RequestMethod.Post, "/$batch");
        message.Request.Headers.SetValue("Content-Type", "multipart/mixed; boundary=batch_" + boundary);
        message.Request.Content = new WireContent(body.Written);
        var response = await Send(message, async, cancellation).ConfigureAwait(false);
        return response.Status == 202 ? Read(response, count) : throw Failure(response);
    }

    private static Response<IReadOnlyList<Response>> Read(Response response, int expected)
    {
        var parts = BatchReader.Read(Body(response));
        if (parts.Find(part => part.Status >= 400) is { } refused)
        {
            throw new TableTransactionFailedException(
                new RequestFailedException(refused, null, new TableErrorParser()));
        }

        return parts.Count == expected
            ? Response.FromValue<IReadOnlyList<Response>>(parts, response)
            : throw new RequestFailedException(
                response.Status, $"The transaction of {expected} actions was answered with {parts.Count} responses.");
    }
}
