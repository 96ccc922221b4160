namespace Azure.Storage.Blobs.Models;

/// <summary>The version of a blob after its properties were written.</summary>
public class BlobInfo
{
    internal BlobInfo()
    {
    }

    public ETag ETag { get; internal init; }

    public DateTimeOffset LastModified { get; internal init; }
}
