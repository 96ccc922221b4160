namespace Receivables.Local.MemoryStorage.Blobs;

/// <summary>What a request is about, unescaped; empty for none.</summary>
internal readonly record struct BlobTarget(string Container, string Blob)
{
    public static BlobTarget Of(StorageCall call)
    {
        var path = call.Path;
        var slash = path.IndexOf('/');
        return slash < 0
            ? new BlobTarget(Uri.UnescapeDataString(path.ToString()), "")
            : new BlobTarget(
                Uri.UnescapeDataString(path[..slash].ToString()),
                Uri.UnescapeDataString(path[(slash + 1)..].ToString()));
    }
}
