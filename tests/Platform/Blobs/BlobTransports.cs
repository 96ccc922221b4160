using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Receivables.Local.MemoryStorage;
using Receivables.Local.Wire;

namespace Receivables.Platform.Tests.Blobs;

/// <summary>The two Blob services that keep the same contract: Azurite over HTTP, and the one in memory.</summary>
public sealed class BlobTransports : TheoryData<string>
{
    public const string Memory = "memory";
    public const string Azurite = "Azurite";

    private static readonly Lazy<MemoryAccount> InMemory = new(() => MemoryAccount.Create());
    private static int lastContainer;

    public BlobTransports()
    {
        Add(Memory);
        if (AzuriteForBlobs.ConnectionString is not null)
        {
            Add(Azurite);
        }
    }

    public static string ConnectionString(string transport) =>
        transport == Memory ? InMemory.Value.ConnectionString : AzuriteForBlobs.ConnectionString!;

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
}
