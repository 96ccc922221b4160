namespace Azure.Storage.Blobs.Models;

/// <summary>How a blob is written as a stream.</summary>
public class BlobOpenWriteOptions
{
    /// <summary>Bytes that are gathered before a request is sent.</summary>
    public long? BufferSize { get; set; }

    public BlobHttpHeaders HttpHeaders { get; set; }

    public IDictionary<string, string> Metadata { get; set; }

    public BlobRequestConditions OpenConditions { get; set; }
}
