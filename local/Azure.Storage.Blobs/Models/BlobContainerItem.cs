namespace Azure.Storage.Blobs.Models;

/// <summary>A container in a listing.</summary>
public class BlobContainerItem
{
    internal BlobContainerItem()
    {
    }

    public string Name { get; internal init; }

    public BlobContainerProperties Properties { get; internal init; }
}
