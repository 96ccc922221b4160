namespace Azure.Storage.Blobs.Models;

/// <summary>The version of a container after a change.</summary>
public class BlobContainerInfo
{
    internal BlobContainerInfo()
    {
    }

    public ETag ETag { get; internal init; }

    public DateTimeOffset LastModified { get; internal init; }
}
