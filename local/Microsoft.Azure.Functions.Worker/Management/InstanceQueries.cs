using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Receivables.Local.DurableEngine;

namespace Receivables.Local.Functions.Management;

/// <summary>What the management API does with many instances.</summary>
internal sealed class InstanceQueries(HttpContext http, IDurableManagement management)
{
    private const string ContinuationToken = "x-ms-continuation-token";

    /// <summary>One page; the header of the answer, sent with the next question, leads to the next.</summary>
    internal async Task Query()
    {
        var showInput = ManagementQuery.Flag(http.Request, "showInput", otherwise: true);
        var token = http.Request.Headers[ContinuationToken].ToString();
        var page = await management.Query(
            new OrchestrationQuery
            {
                CreatedFrom = ManagementQuery.Moment(http.Request, "createdTimeFrom"),
                CreatedTo = ManagementQuery.Moment(http.Request, "createdTimeTo"),
                Statuses = ManagementQuery.Statuses(http.Request),
                InstanceIdPrefix = http.Request.Query["instanceIdPrefix"].ToString() is { Length: > 0 } id ? id : null,
                PageSize = ManagementQuery.Whole(http.Request, "top") ?? OrchestrationQuery.DefaultPageSize,
                FetchInputsAndOutputs = true,
                ContinuationToken = token.Length == 0 ? null : token,
            },
            http.RequestAborted);
        http.Response.Headers[ContinuationToken] = page.ContinuationToken ?? string.Empty;
        await ManagementJson.Write(http, StatusCodes.Status200OK, writer =>
        {
            writer.WriteStartArray();
            foreach (var instance in page.Values)
            {
                ManagementJson.WriteInstance(writer, instance, showInput, history: null);
            }

            writer.WriteEndArray();
        });
    }

    /// <summary>Deletes instances that are over, created from the moment that must be given.</summary>
    internal async Task Purge()
    {
        if (ManagementQuery.Moment(http.Request, "createdTimeFrom") is not { } from)
        {
            await ManagementJson.Write(
                http,
                StatusCodes.Status400BadRequest,
                writer => writer.WriteStringValue("Please provide value for 'createdTimeFrom' parameter."));
            return;
        }

        var filter = new PurgeInstancesFilter(
            from, ManagementQuery.Moment(http.Request, "createdTimeTo"), ManagementQuery.Statuses(http.Request));
        var deleted = await management.Purge(filter, http.RequestAborted);
        if (deleted == 0)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await WriteDeleted(http, deleted);
    }

    internal static Task WriteDeleted(HttpContext http, int deleted) =>
        ManagementJson.Write(http, StatusCodes.Status200OK, writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("instancesDeleted", deleted);
            writer.WriteEndObject();
        });
}
