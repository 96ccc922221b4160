namespace Azure.Storage.Blobs.Models;

/// <summary>A blob with its content as it comes in. Whoever gets it disposes it.</summary>
public class BlobDownloadStreamingResult : IDisposable
{
    internal BlobDownloadStreamingResult()
    {
    }

    public Stream Content { get; internal init; }

    public BlobDownloadDetails Details { get; internal init; }

    public void Dispose()
    {
        Content?.Dispose();
        GC.SuppressFinalize(this);
    }
}
