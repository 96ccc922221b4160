namespace Azure.Storage.Blobs.Models;

/// <summary>What anonymous callers may read of a container.</summary>
public enum PublicAccessType
{
    None = 0,
    BlobContainer = 1,
    Blob = 2,
}
