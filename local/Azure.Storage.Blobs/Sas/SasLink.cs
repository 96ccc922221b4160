#nullable enable
namespace Azure.Storage.Sas;

/// <summary>Signs an address.</summary>
internal static class SasLink
{
    /// <param name="address">Of the container or blob.</param>
    /// <param name="builder">What is signed; names that it leaves out are filled in.</param>
    /// <param name="container">The container of the client.</param>
    /// <param name="blob">The blob of the client; null for a client of a container.</param>
    /// <param name="key">Null for a client that has none.</param>
    public static Uri Of(
        Uri address, BlobSasBuilder builder, string container, string? blob, StorageSharedKeyCredential? key)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.BlobContainerName ??= container;
        builder.BlobName ??= blob;
        Require(builder.BlobContainerName == container, nameof(BlobSasBuilder.BlobContainerName));
        Require((builder.BlobName ?? "") == (blob ?? ""), nameof(BlobSasBuilder.BlobName));
        return new UriBuilder(address) { Query = builder.ToSasQueryParameters(key).ToString() }.Uri;
    }

    private static void Require(bool isSame, string name)
    {
        if (!isSame)
        {
            throw new InvalidOperationException(
                $"SAS Uri cannot be generated. BlobSasBuilder.{name} does not match the client's.");
        }
    }
}
