namespace Azure.Storage.Blobs.Models;

/// <summary>How content is uploaded. Without conditions it overwrites what is there.</summary>
public class BlobUploadOptions
{
    public BlobRequestConditions Conditions { get; set; }

    public BlobHttpHeaders HttpHeaders { get; set; }

    public IDictionary<string, string> Metadata { get; set; }

    /// <summary>Is told the bytes sent so far.</summary>
    public IProgress<long> ProgressHandler { get; set; }

    public StorageTransferOptions TransferOptions { get; set; }
}
