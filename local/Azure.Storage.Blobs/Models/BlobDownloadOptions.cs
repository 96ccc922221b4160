namespace Azure.Storage.Blobs.Models;

/// <summary>What of a blob is downloaded, and when.</summary>
public class BlobDownloadOptions
{
    public BlobRequestConditions Conditions { get; set; }

    /// <summary>The whole blob where it is not set.</summary>
    public HttpRange Range { get; set; }
}
