namespace Azure.Storage.Blobs.Models;

/// <summary>What came with the content of a blob.</summary>
public class BlobDownloadDetails
{
    public string AcceptRanges { get; internal init; }

    /// <summary>The MD5 of the whole blob where a part of it was downloaded.</summary>
    public byte[] BlobContentHash { get; internal init; }

    public BlobType BlobType { get; internal init; }

    public string CacheControl { get; internal init; }

    public string ContentDisposition { get; internal init; }

    public string ContentEncoding { get; internal init; }

    /// <summary>The MD5 of the blob where the whole of it was downloaded.</summary>
    public byte[] ContentHash { get; internal init; }

    public string ContentLanguage { get; internal init; }

    /// <summary>Bytes of the downloaded part.</summary>
    public long ContentLength { get; internal init; }

    /// <summary>Null where the whole blob was downloaded.</summary>
    public string ContentRange { get; internal init; }

    public string ContentType { get; internal init; }

    public DateTimeOffset CreatedOn { get; internal init; }

    public ETag ETag { get; internal init; }

    public DateTimeOffset LastModified { get; internal init; }

    public IDictionary<string, string> Metadata { get; internal init; }

    public string VersionId { get; internal init; }
}
