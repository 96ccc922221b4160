using Receivables.Local.Wire;

namespace Receivables.Local.MemoryStorage.Blobs;

/// <summary>What an operation comes to: an answer, or a refusal.</summary>
internal readonly record struct BlobAnswer(WireResponse? Response, BlobRefusal? Refusal)
{
    public static implicit operator BlobAnswer(WireResponse response) => new(response, null);

    public static implicit operator BlobAnswer(BlobRefusal refusal) => new(null, refusal);

    /// <summary>For what real accounts can do and this one cannot.</summary>
    public static BlobAnswer NotHere(StorageCall call) => new BlobRefusal(
        501, "NotImplemented", $"The Blob service in memory has no {call.Method} with '{call.Request.Uri.Query}'.");

    public static WireResponse Done(int status, string reason, string etag, DateTimeOffset lastModified) =>
        new WireResponse(status, reason)
            .With("ETag", etag)
            .With("Last-Modified", BlobStamps.Http(lastModified))
            .With("x-ms-request-server-encrypted", "true");
}
