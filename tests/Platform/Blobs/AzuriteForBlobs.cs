namespace Receivables.Platform.Tests.Blobs;

/// <summary>The Azurite that the contract is tested against.</summary>
internal static class AzuriteForBlobs
{
    public static string? ConnectionString => Environment.GetEnvironmentVariable("BLOB_TEST_AZURITE");
}
