using System.Diagnostics;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Receivables.Functions.Security;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Http;

/// <summary>Tells whoever watches the app whether it is alive and whether it can work.</summary>
public sealed class Health(TableServiceClient tables, BlobServiceClient blobs)
{
    /// <summary>Whoever asks more often gets the same answer again, so that asking costs storage next to nothing.</summary>
    private static readonly TimeSpan Lasting = TimeSpan.FromSeconds(2);

    private (long At, IReadOnlyDictionary<string, string> Parts)? last;

    /// <summary>The process answers.</summary>
    [Function(nameof(HealthLive))]
    public static IActionResult HealthLive(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health/live")] HttpRequest request) =>
        new OkObjectResult(new { status = "live" });

    /// <summary>The app can do its work: a row was written and the evidence container found just now.</summary>
    [Function(nameof(HealthReady))]
    public async Task<IActionResult> HealthReady(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health/ready")] HttpRequest request,
        CancellationToken cancellation)
    {
        var parts = last is { } known && Stopwatch.GetElapsedTime(known.At) < Lasting ? known.Parts : await Look(cancellation);
        last = (Stopwatch.GetTimestamp(), parts);
        var isReady = parts.Values.All(part => part == "ok");
        return new ObjectResult(new { status = isReady ? "ready" : "notReady", parts })
        {
            StatusCode = isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable,
        };
    }

    private async Task<IReadOnlyDictionary<string, string>> Look(CancellationToken cancellation)
    {
        var table = Try(() => tables.GetTableClient(SharedLimits.TableName).UpsertEntityAsync(
            new TableEntity("health", "ready"), TableUpdateMode.Replace, cancellation));
        var container = Try(() => blobs.GetBlobContainerClient(Documents.ContainerName).ExistsAsync(cancellation));
        return new Dictionary<string, string>
        {
            ["tables"] = await table,
            ["evidence"] = await container,
        };
    }

    /// <summary>What went wrong in few words; details are for the log of the storage client, not for whoever asks.</summary>
    private static async Task<string> Try<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask() is Response<bool> { Value: false } ? "missing" : "ok";
        }
        catch (Exception away) when (away is RequestFailedException or AggregateException)
        {
            return "away";
        }
    }
}
