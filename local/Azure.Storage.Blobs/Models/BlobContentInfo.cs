namespace Azure.Storage.Blobs.Models;

/// <summary>The version of a blob after its content was written.</summary>
public class BlobContentInfo
{
    internal BlobContentInfo()
    {
    }

    /// <summary>The MD5 of the content; null for content that went up in blocks.</summary>
    public byte[] ContentHash { get; internal init; }

    public ETag ETag { get; internal init; }

    public DateTimeOffset LastModified { get; internal init; }

    /// <summary>Null in an account without versioning.</summary>
    public string VersionId { get; internal init; }
}
