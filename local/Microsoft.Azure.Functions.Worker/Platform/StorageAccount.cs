using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Receivables.Local.Wire;

namespace Receivables.Local.Functions.Platform;

/// <summary>The storage account of the app: the one that <c>AzureWebJobsStorage</c> names.</summary>
internal sealed class StorageAccount(IConfiguration settings)
{
    internal const string Setting = "AzureWebJobsStorage";

    internal string ConnectionString => settings[Setting] is { Length: > 0 } text
        ? text
        : throw new HostStartException($"Setting {Setting} is empty; use UseDevelopmentStorage=true on this machine.");

    internal TableServiceClient Tables => new(ConnectionString);

    internal BlobServiceClient Blobs => new(ConnectionString);

    /// <summary>Whether the account lives on this machine, so that emptying it harms nobody.</summary>
    internal bool IsOfThisMachine => Parsed().TableEndpoint is { } endpoint
        && (endpoint.IsLoopback || endpoint.Host.EndsWith(".invalid", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the account is the emulator at its usual place.</summary>
    internal bool IsEmulator =>
        ConnectionString.Contains("UseDevelopmentStorage=true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Throws <see cref="HostStartException"/> when the connection string cannot be read.</summary>
    internal void Check() => Parsed();

    /// <summary>
    /// Empties all tables and containers; they stay, so that an app that made them once still finds them.
    /// </summary>
    internal async Task Empty(CancellationToken cancellation)
    {
        await Task.WhenAll(EmptyTables(cancellation), EmptyBlobs(cancellation));
    }

    private async Task EmptyTables(CancellationToken cancellation)
    {
        var tables = Tables;
        var names = new List<string>();
        await foreach (var table in tables.QueryAsync(filter: (string?)null, cancellationToken: cancellation))
        {
            names.Add(table.Name);
        }

        foreach (var name in names)
        {
            await tables.DeleteTableAsync(name, cancellation);
            await MakeAnew(() => tables.CreateTableAsync(name, cancellation), "TableBeingDeleted", cancellation);
        }
    }

    private async Task EmptyBlobs(CancellationToken cancellation)
    {
        var blobs = Blobs;
        var names = new List<string>();
        await foreach (var container in blobs.GetBlobContainersAsync(cancellationToken: cancellation))
        {
            names.Add(container.Name);
        }

        foreach (var name in names)
        {
            await blobs.DeleteBlobContainerAsync(name, cancellationToken: cancellation);
            await MakeAnew(
                () => blobs.CreateBlobContainerAsync(name, cancellationToken: cancellation),
                "ContainerBeingDeleted",
                cancellation);
        }
    }

    /// <summary>A storage account may take a while to forget what was deleted.</summary>
    private static async Task MakeAnew(Func<Task> make, string notYet, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await make();
                return;
            }
            catch (RequestFailedException failure) when (failure.ErrorCode == notYet && attempt < 60)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), cancellation);
            }
        }
    }

    private StorageConnectionString Parsed()
    {
        try
        {
            return StorageConnectionString.Parse(ConnectionString);
        }
        catch (FormatException wrong)
        {
            throw new HostStartException($"Setting {Setting} cannot be read: {wrong.Message}", wrong);
        }
    }
}
