namespace Azure.Storage.Blobs.Models;

/// <summary>Which containers a listing shows beyond those that are there.</summary>
[Flags]
public enum BlobContainerStates
{
    None = 0,
    Deleted = 1,
    System = 2,
}
