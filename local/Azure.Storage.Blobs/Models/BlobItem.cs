namespace Azure.Storage.Blobs.Models;

/// <summary>A blob in a listing.</summary>
public class BlobItem
{
    internal BlobItem()
    {
    }

    public bool Deleted { get; internal init; }

    /// <summary>Null in a listing that did not ask for it.</summary>
    public IDictionary<string, string> Metadata { get; internal init; }

    public string Name { get; internal init; }

    public BlobItemProperties Properties { get; internal init; }
}
