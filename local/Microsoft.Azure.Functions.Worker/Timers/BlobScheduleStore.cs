using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Receivables.Local.Functions.Platform;

namespace Receivables.Local.Functions.Timers;

/// <summary>
/// Remembers schedules where Azure Functions does: in container <c>azure-webjobs-hosts</c> of the app's account.
/// </summary>
internal sealed class BlobScheduleStore(StorageAccount account) : IScheduleStore
{
    private const string Container = "azure-webjobs-hosts";

    private const string Host = "local";

    public async Task<TimerStatus?> Read(string timer, CancellationToken cancellation)
    {
        try
        {
            var stored = await Blob(timer).DownloadContentAsync(cancellation);
            return JsonSerializer.Deserialize<TimerStatus>(stored.Value.Content);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
        catch (JsonException)
        {
            // A status that nobody can read is as good as none: the timer starts its schedule anew.
            return null;
        }
    }

    public async Task Write(string timer, TimerStatus status, CancellationToken cancellation)
    {
        var content = BinaryData.FromObjectAsJson(status);
        try
        {
            await Blob(timer).UploadAsync(content, overwrite: true, cancellation);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            await account.Blobs.GetBlobContainerClient(Container)
                .CreateIfNotExistsAsync(cancellationToken: cancellation);
            await Blob(timer).UploadAsync(content, overwrite: true, cancellation);
        }
    }

    private BlobClient Blob(string timer) =>
        account.Blobs.GetBlobContainerClient(Container).GetBlobClient($"timers/{Host}/{timer}/status");
}
