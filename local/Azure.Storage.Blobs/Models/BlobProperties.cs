namespace Azure.Storage.Blobs.Models;

/// <summary>What is known of a blob.</summary>
public class BlobProperties
{
    public string AcceptRanges { get; internal init; }

    public string AccessTier { get; internal init; }

    public BlobType BlobType { get; internal init; }

    public string CacheControl { get; internal init; }

    public string ContentDisposition { get; internal init; }

    public string ContentEncoding { get; internal init; }

    public byte[] ContentHash { get; internal init; }

    public string ContentLanguage { get; internal init; }

    public long ContentLength { get; internal init; }

    public string ContentType { get; internal init; }

    public DateTimeOffset CreatedOn { get; internal init; }

    public ETag ETag { get; internal init; }

    public bool IsServerEncrypted { get; internal init; }

    public DateTimeOffset LastModified { get; internal init; }

    /// <summary>Names compare without regard to case.</summary>
    public IDictionary<string, string> Metadata { get; internal init; }

    public string VersionId { get; internal init; }
}
