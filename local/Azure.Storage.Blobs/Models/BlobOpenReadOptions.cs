namespace Azure.Storage.Blobs.Models;

/// <summary>How a blob is read as a stream.</summary>
public class BlobOpenReadOptions
{
    /// <param name="allowModifications">
    /// Whether the blob may change while it is read; else a read then fails with 412.
    /// </param>
    public BlobOpenReadOptions(bool allowModifications) => AllowModifications = allowModifications;

    /// <summary>Bytes that one request fetches; null for 4 MiB.</summary>
    public int? BufferSize { get; set; }

    public BlobRequestConditions Conditions { get; set; }

    /// <summary>Where reading begins.</summary>
    public long Position { get; set; }

    internal bool AllowModifications { get; }
}
