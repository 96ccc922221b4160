namespace Azure.Storage.Blobs.Models;

/// <summary>A blob with its content in memory.</summary>
public class BlobDownloadResult
{
    internal BlobDownloadResult()
    {
    }

    public BinaryData Content { get; internal init; }

    public BlobDownloadDetails Details { get; internal init; }
}
