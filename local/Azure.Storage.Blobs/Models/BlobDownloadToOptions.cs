namespace Azure.Storage.Blobs.Models;

/// <summary>How a blob is downloaded into a stream or file.</summary>
public class BlobDownloadToOptions
{
    public BlobRequestConditions Conditions { get; set; }
}
