using System.Globalization;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Receivables.Functions.Export;

/// <summary>
/// The container of exports: one folder a run, one file a table, and a manifest that says how far the runs came. In Azure it
/// lies in an account of its own that keeps every version.
/// </summary>
public sealed class ExportContainer(BlobServiceClient blobs)
{
    public const string ContainerName = "ledger-export";

    private const string Manifest = "manifest.json";

    private readonly BlobContainerClient container = blobs.GetBlobContainerClient(ContainerName);

    /// <summary>What earlier runs exported; the beginning when there were none.</summary>
    public async Task<ExportManifest> Read(CancellationToken cancellation = default)
    {
        try
        {
            var found = await container.GetBlobClient(Manifest).DownloadContentAsync(cancellation);
            return JsonSerializer.Deserialize<ExportManifest>(found.Value.Content.ToString())!;
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return new ExportManifest([], new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal));
        }
    }

    public async Task Keep(ExportManifest manifest, CancellationToken cancellation = default) =>
        await container.GetBlobClient(Manifest).UploadAsync(
            BinaryData.FromString(JsonSerializer.Serialize(manifest)), overwrite: true, cancellation);

    public async Task<Stream> Write(int run, string table, CancellationToken cancellation = default)
    {
        await container.CreateIfNotExistsAsync(cancellationToken: cancellation);
        return await container.GetBlobClient(FileOf(run, table))
            .OpenWriteAsync(overwrite: true, new BlobOpenWriteOptions(), cancellation);
    }

    public async Task<Stream> Open(int run, string table, CancellationToken cancellation = default) =>
        await container.GetBlobClient(FileOf(run, table)).OpenReadAsync(cancellationToken: cancellation);

    private static string FileOf(int run, string table) => string.Create(CultureInfo.InvariantCulture, $"{run:D6}/{table}.jsonl");
}
