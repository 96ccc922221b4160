using Azure.Storage.Blobs;
using Receivables.Local.Wire;
using Receivables.Platform.Tests.Storage;

namespace Receivables.Platform.Tests.Blobs;

/// <summary>
/// Containers of their own, and faulty clients, on each of the two storages that keep the same contract.
/// </summary>
public sealed class BlobTransports : TheoryData<string>
{
    private static readonly Lazy<string> InMemory = new(() => NewAccount(StorageTransports.Memory));
    private static readonly Lazy<string> OnAzurite = new(() => NewAccount(StorageTransports.Azurite));
    private static int lastContainer;

    public BlobTransports()
    {
        Add(StorageTransports.Memory);
        Add(StorageTransports.Azurite);
    }

    public static string ConnectionString(string transport) =>
        transport == StorageTransports.Memory ? InMemory.Value : OnAzurite.Value;

    /// <summary>A name that no other test has.</summary>
    public static string NewName() => $"c{Environment.ProcessId}-{Interlocked.Increment(ref lastContainer)}";

    public static BlobServiceClient Service(string transport, BlobClientOptions? options = null) =>
        new(ConnectionString(transport), options);

    public static async Task<BlobContainerClient> NewContainer(string transport, BlobClientOptions? options = null)
    {
        var container = Service(transport, options).GetBlobContainerClient(NewName());
        await container.CreateAsync();
        return container;
    }

    /// <summary>
    /// Options of a client whose requests go wrong as planned, with retries that do not keep a test waiting.
    /// </summary>
    public static (BlobClientOptions Options, RequestWatch Watch) Faulty(string transport, FaultPlan plan)
    {
        var watch = new RequestWatch { Faults = plan };
        var endpoint = StorageConnectionString.Parse(ConnectionString(transport)).BlobEndpoint!;
        var options = new BlobClientOptions
        {
            Transport = new FaultyTransport(LocalTransports.For(endpoint), Services.Blob, watch),
        };
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(2);
        return (options, watch);
    }

    private static string NewAccount(string transport) =>
        Task.Run(() => StorageTransports.NewAccount(transport)).GetAwaiter().GetResult();
}
