using Azure.Communication.Email;
using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;

namespace Receivables.Functions;

/// <summary>
/// The clients of Azure, by the settings of Azure Functions: a connection string on a developer's machine, or an
/// address
/// with the app's managed identity in Azure, where no keys exist.
/// </summary>
internal static class AzureClients
{
    public const string ExportAddress = "EXPORT_BLOB_SERVICE_URI";

    private const string Storage = "AzureWebJobsStorage";

    public static TableServiceClient Tables(IConfiguration settings) =>
        settings[Storage] is { Length: > 0 } connection
            ? new TableServiceClient(connection)
            : new TableServiceClient(new Uri(Required(settings, $"{Storage}:tableServiceUri")), Identity());

    public static BlobServiceClient Blobs(IConfiguration settings) =>
        settings[Storage] is { Length: > 0 } connection
            ? new BlobServiceClient(connection)
            : new BlobServiceClient(new Uri(Required(settings, $"{Storage}:blobServiceUri")), Identity());

    /// <summary>Without retries of its own: the conductor decides when a hand-over is tried again.</summary>
    public static EmailClient Mail(IConfiguration settings)
    {
        var options = new EmailClientOptions();
        options.Retry.MaxRetries = 0;
        return settings["COMMUNICATION_CONNECTION_STRING"] is { Length: > 0 } connection
            ? new EmailClient(connection, options)
            : new EmailClient(new Uri(Required(settings, "COMMUNICATION_ENDPOINT")), Identity(), options);
    }

    /// <summary>Exports go to an account of their own where the setting names one, else beside the ledger.</summary>
    public static BlobServiceClient Exports(IConfiguration settings, BlobServiceClient own) =>
        settings[ExportAddress] is { Length: > 0 } address ? new BlobServiceClient(new Uri(address), Identity()) : own;

    private static TokenCredential Identity() => new DefaultAzureCredential();

    private static string Required(IConfiguration settings, string name) =>
        settings[name] is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException(
                $"The setting '{name.Replace(":", "__", StringComparison.Ordinal)}' is missing.");
}
