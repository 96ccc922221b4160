namespace Azure.Storage.Blobs.Models;

/// <summary>How a blob is made up. Everything that this client uploads is a block blob.</summary>
public enum BlobType
{
    Block = 0,
    Page = 1,
    Append = 2,
}
