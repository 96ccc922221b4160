namespace Azure.Storage.Blobs.Models;

/// <summary>What a listing says of each container beyond its properties.</summary>
[Flags]
public enum BlobContainerTraits
{
    None = 0,
    Metadata = 1,
}
