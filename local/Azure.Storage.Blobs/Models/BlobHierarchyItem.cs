namespace Azure.Storage.Blobs.Models;

/// <summary>A blob, or what is common to the names of several up to a delimiter.</summary>
public class BlobHierarchyItem
{
    internal BlobHierarchyItem()
    {
    }

    /// <summary>Null for a prefix.</summary>
    public BlobItem Blob { get; internal init; }

    public bool IsBlob => Blob is not null;

    public bool IsPrefix => Prefix is not null;

    /// <summary>Ends with the delimiter; null for a blob.</summary>
    public string Prefix { get; internal init; }
}
