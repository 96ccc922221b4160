using Receivables.Platform.Tests.Storage;

namespace Receivables.Platform.Tests.Blobs;

/// <summary>The Azurite that the contract is tested against: one that runs already, or else the one for tests.</summary>
internal static class AzuriteForBlobs
{
    private static readonly Lazy<string> ForTests = new(
        () => StorageTransports.NewAccount(StorageTransports.Azurite).GetAwaiter().GetResult());

    public static string? ConnectionString => Environment.GetEnvironmentVariable("BLOB_TEST_AZURITE") ?? ForTests.Value;
}
