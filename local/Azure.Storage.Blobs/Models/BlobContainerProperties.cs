namespace Azure.Storage.Blobs.Models;

/// <summary>What is known of a container.</summary>
public class BlobContainerProperties
{
    internal BlobContainerProperties()
    {
    }

    public ETag ETag { get; internal init; }

    public DateTimeOffset LastModified { get; internal init; }

    /// <summary>Null in a listing that did not ask for it.</summary>
    public IDictionary<string, string> Metadata { get; internal init; }

    public PublicAccessType? PublicAccess { get; internal init; }
}
