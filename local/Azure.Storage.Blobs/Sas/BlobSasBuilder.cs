using Azure.Storage.Blobs.Models;

namespace Azure.Storage.Sas;

/// <summary>
/// Puts a shared access signature together: what it is on, what it allows, and how long
/// (https://learn.microsoft.com/rest/api/storageservices/create-service-sas).
/// </summary>
public class BlobSasBuilder
{
    public BlobSasBuilder()
    {
    }

    public BlobSasBuilder(BlobSasPermissions permissions, DateTimeOffset expiresOn)
    {
        ExpiresOn = expiresOn;
        SetPermissions(permissions);
    }

    public BlobSasBuilder(BlobContainerSasPermissions permissions, DateTimeOffset expiresOn)
    {
        ExpiresOn = expiresOn;
        SetPermissions(permissions);
    }

    public string BlobContainerName { get; set; }

    /// <summary>Null or empty for a signature on the container.</summary>
    public string BlobName { get; set; }

    /// <summary>What a download answers in place of the blob's own header.</summary>
    public string CacheControl { get; set; }

    /// <inheritdoc cref="CacheControl"/>
    public string ContentDisposition { get; set; }

    /// <inheritdoc cref="CacheControl"/>
    public string ContentEncoding { get; set; }

    /// <inheritdoc cref="CacheControl"/>
    public string ContentLanguage { get; set; }

    /// <inheritdoc cref="CacheControl"/>
    public string ContentType { get; set; }

    public DateTimeOffset ExpiresOn { get; set; }

    /// <summary>A stored access policy of the container that says what is left out here.</summary>
    public string Identifier { get; set; }

    public string Permissions { get; private set; }

    public SasProtocol Protocol { get; set; }

    /// <summary>b for a blob, c for a container; chosen by the names where null.</summary>
    public string Resource { get; set; }

    /// <summary>The default for at once.</summary>
    public DateTimeOffset StartsOn { get; set; }

    public void SetPermissions(BlobSasPermissions permissions) => Permissions = SasPermissionText.Of(permissions);

    public void SetPermissions(BlobContainerSasPermissions permissions) =>
        Permissions = SasPermissionText.Of(permissions);

    /// <exception cref="ArgumentException">A letter is not a permission.</exception>
    public void SetPermissions(string rawPermissions) => Permissions = SasPermissionText.Ordered(rawPermissions);

    /// <summary>Signs with the account's key: good until it expires or the key is exchanged.</summary>
    /// <exception cref="InvalidOperationException">Permissions or expiry are missing.</exception>
    public BlobSasQueryParameters ToSasQueryParameters(StorageSharedKeyCredential sharedKeyCredential)
    {
        ArgumentNullException.ThrowIfNull(sharedKeyCredential);
        return SasSigning.Sign(this, sharedKeyCredential.Key);
    }

    /// <summary>Signs with a key that a signed-in caller borrowed: good until that key expires at the latest.</summary>
    /// <exception cref="InvalidOperationException">Permissions or expiry are missing.</exception>
    public BlobSasQueryParameters ToSasQueryParameters(UserDelegationKey userDelegationKey, string accountName)
    {
        ArgumentNullException.ThrowIfNull(userDelegationKey);
        return SasSigning.Sign(this, userDelegationKey, accountName);
    }
}
