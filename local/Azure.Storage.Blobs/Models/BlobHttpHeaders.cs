namespace Azure.Storage.Blobs.Models;

/// <summary>The headers that a download of the blob answers with.</summary>
public class BlobHttpHeaders
{
    public string CacheControl { get; set; }

    public string ContentDisposition { get; set; }

    public string ContentEncoding { get; set; }

    /// <summary>The MD5 of the content, kept as given.</summary>
    public byte[] ContentHash { get; set; }

    public string ContentLanguage { get; set; }

    /// <summary>The service says application/octet-stream where this is null.</summary>
    public string ContentType { get; set; }
}
