namespace Azure.Storage.Blobs.Models;

/// <summary>What a listing says of a blob.</summary>
public class BlobItemProperties
{
    internal BlobItemProperties()
    {
    }

    public BlobType? BlobType { get; internal init; }

    public string CacheControl { get; internal init; }

    public string ContentDisposition { get; internal init; }

    public string ContentEncoding { get; internal init; }

    public byte[] ContentHash { get; internal init; }

    public string ContentLanguage { get; internal init; }

    public long? ContentLength { get; internal init; }

    public string ContentType { get; internal init; }

    public DateTimeOffset? CreatedOn { get; internal init; }

    public ETag? ETag { get; internal init; }

    public DateTimeOffset? LastModified { get; internal init; }
}
