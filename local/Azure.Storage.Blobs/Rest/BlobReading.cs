#nullable enable
using Azure.Storage.Blobs.Models;

namespace Azure.Storage.Blobs.Rest;

/// <summary>Makes models from the headers of answers.</summary>
internal static class BlobReading
{
    public static BlobContentInfo ContentInfo(Response response) => new()
    {
        ETag = BlobHeaders.ETag(response),
        LastModified = BlobHeaders.Moment(response, "Last-Modified"),
        ContentHash = BlobHeaders.Hash(BlobHeaders.Text(response, "Content-MD5")),
        VersionId = BlobHeaders.Text(response, "x-ms-version-id"),
    };

    public static BlobInfo Info(Response response) => new()
    {
        ETag = BlobHeaders.ETag(response),
        LastModified = BlobHeaders.Moment(response, "Last-Modified"),
    };

    public static BlobContainerInfo ContainerInfo(Response response) => new()
    {
        ETag = BlobHeaders.ETag(response),
        LastModified = BlobHeaders.Moment(response, "Last-Modified"),
    };

    public static BlobContainerProperties ContainerProperties(Response response) => new()
    {
        ETag = BlobHeaders.ETag(response),
        LastModified = BlobHeaders.Moment(response, "Last-Modified"),
        Metadata = BlobHeaders.Metadata(response),
        PublicAccess = Access(BlobHeaders.Text(response, "x-ms-blob-public-access")),
    };

    public static BlobProperties Properties(Response response) => new()
    {
        AcceptRanges = BlobHeaders.Text(response, "Accept-Ranges"),
        AccessTier = BlobHeaders.Text(response, "x-ms-access-tier"),
        BlobType = BlobHeaders.Type(BlobHeaders.Text(response, "x-ms-blob-type")),
        CacheControl = BlobHeaders.Text(response, "Cache-Control"),
        ContentDisposition = BlobHeaders.Text(response, "Content-Disposition"),
        ContentEncoding = BlobHeaders.Text(response, "Content-Encoding"),
        ContentHash = BlobHeaders.Hash(BlobHeaders.Text(response, "Content-MD5")),
        ContentLanguage = BlobHeaders.Text(response, "Content-Language"),
        ContentLength = BlobHeaders.Length(response),
        ContentType = BlobHeaders.Text(response, "Content-Type"),
        CreatedOn = BlobHeaders.Moment(response, "x-ms-creation-time"),
        ETag = BlobHeaders.ETag(response),
        IsServerEncrypted = BlobHeaders.Text(response, "x-ms-server-encrypted") == "true",
        LastModified = BlobHeaders.Moment(response, "Last-Modified"),
        Metadata = BlobHeaders.Metadata(response),
        VersionId = BlobHeaders.Text(response, "x-ms-version-id"),
    };

    public static BlobDownloadDetails Details(Response response) => new()
    {
        AcceptRanges = BlobHeaders.Text(response, "Accept-Ranges"),
        BlobContentHash = BlobHeaders.Hash(BlobHeaders.Text(response, "x-ms-blob-content-md5")),
        BlobType = BlobHeaders.Type(BlobHeaders.Text(response, "x-ms-blob-type")),
        CacheControl = BlobHeaders.Text(response, "Cache-Control"),
        ContentDisposition = BlobHeaders.Text(response, "Content-Disposition"),
        ContentEncoding = BlobHeaders.Text(response, "Content-Encoding"),
        ContentHash = BlobHeaders.Hash(BlobHeaders.Text(response, "Content-MD5")),
        ContentLanguage = BlobHeaders.Text(response, "Content-Language"),
        ContentLength = BlobHeaders.Length(response),
        ContentRange = BlobHeaders.Text(response, "Content-Range"),
        ContentType = BlobHeaders.Text(response, "Content-Type"),
        CreatedOn = BlobHeaders.Moment(response, "x-ms-creation-time"),
        ETag = BlobHeaders.ETag(response),
        LastModified = BlobHeaders.Moment(response, "Last-Modified"),
        Metadata = BlobHeaders.Metadata(response),
        VersionId = BlobHeaders.Text(response, "x-ms-version-id"),
    };

    public static PublicAccessType Access(string? name) => name switch
    {
        "container" => PublicAccessType.BlobContainer,
        "blob" => PublicAccessType.Blob,
        _ => PublicAccessType.None,
    };
}
