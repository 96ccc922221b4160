namespace Receivables.Local.MemoryStorage.Blobs;

/// <summary>The headers that a download answers with, as stored with the blob.</summary>
internal sealed record BlobFacts(
    string? CacheControl, string? ContentDisposition, string? ContentEncoding, string? ContentLanguage,
    string? ContentMd5, string ContentType)
{
    private const string UnknownType = "application/octet-stream";

    public static BlobFacts From(StorageCall call) => new(
        call.Header("x-ms-blob-cache-control"),
        call.Header("x-ms-blob-content-disposition"),
        call.Header("x-ms-blob-content-encoding"),
        call.Header("x-ms-blob-content-language"),
        call.Header("x-ms-blob-content-md5"),
        call.Header("x-ms-blob-content-type") is { Length: > 0 } type ? type : UnknownType);

    /// <summary>As a shared access signature has them answered.</summary>
    public BlobFacts Overridden(StorageCall call) => !call.HasSharedAccessSignature
        ? this
        : this with
        {
            CacheControl = call.Parameter("rscc") ?? CacheControl,
            ContentDisposition = call.Parameter("rscd") ?? ContentDisposition,
            ContentEncoding = call.Parameter("rsce") ?? ContentEncoding,
            ContentLanguage = call.Parameter("rscl") ?? ContentLanguage,
            ContentType = call.Parameter("rsct") ?? ContentType,
        };
}
