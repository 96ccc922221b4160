using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Receivables.Local.Wire;

namespace Receivables.Local.MemoryStorage.Blobs;

/// <summary>Operations on a blob.</summary>
internal sealed partial class BlobOperations(ConcurrentDictionary<string, BlobContainer> containers, BlobStamps stamps)
{
    public BlobAnswer Handle(StorageCall call, BlobTarget target)
    {
        if (!containers.TryGetValue(target.Container, out var container))
        {
            return BlobRefusal.ContainerNotFound;
        }

        return (call.Method.Method, call.Parameter("comp")) switch
        {
            ("PUT", null) => Put(call, container, target.Blob),
            ("PUT", "block") => StageBlock(call, container, target.Blob),
            ("PUT", "blocklist") => CommitBlocks(call, container, target.Blob),
            ("PUT", "metadata") => Change(call, container, target.Blob, SetMetadata),
            ("PUT", "properties") => Change(call, container, target.Blob, SetFacts),
            ("GET", null) => Read(call, container, target.Blob, withContent: true),
            ("HEAD", null) => Read(call, container, target.Blob, withContent: false),
            ("DELETE", null) => Delete(call, container, target.Blob),
            _ => BlobAnswer.NotHere(call),
        };
    }

    [SuppressMessage("Security", "CA5351", Justification = "The protocol has MD5 as a checksum, not for security.")]
    private BlobAnswer Put(StorageCall call, BlobContainer container, string name)
    {
        if (call.Header("x-ms-blob-type") is not { } type)
        {
            return new BlobRefusal(
                400, "MissingRequiredHeader", "An HTTP header that's mandatory for this request is not specified.");
        }

        if (type != "BlockBlob")
        {
            return BlobAnswer.NotHere(call);
        }

        var metadata = BlobMetadata.Of(call);
        var facts = BlobFacts.From(call);
        var md5 = Convert.ToBase64String(MD5.HashData(call.Body.Span));
        if ((BlobNames.BlobFault(name) ?? BlobMetadata.Fault(metadata) ?? HashFault(call, facts, md5)) is { } fault)
        {
            return fault;
        }

        var content = call.Body.ToArray();
        lock (container.Gate)
        {
            var current = container.Find(name);
            if (BlobConditions.ForWrite(call, current) is { } refusal)
            {
                return refusal;
            }

            return Written(container, name, current, content, facts with { ContentMd5 = md5 }, metadata, []);
        }
    }

    private static BlobRefusal? HashFault(StorageCall call, BlobFacts facts, string md5) =>
        (facts.ContentMd5 ?? call.Header("Content-MD5") ?? md5) == md5
            ? null
            : new BlobRefusal(
                400, "Md5Mismatch",
                "The MD5 value specified in the request did not match with the MD5 value calculated.");

    /// <summary>Puts the new version in place. The caller has the container's gate.</summary>
    private WireResponse Written(
        BlobContainer container, string name, StoredBlob? current, ReadOnlyMemory<byte> content, BlobFacts facts,
        IReadOnlyDictionary<string, string> metadata, IReadOnlyList<StoredBlock> blocks)
    {
        var now = stamps.Now();
        var version = new StoredBlob
        {
            Content = content,
            ETag = BlobStamps.NextETag(),
            CreatedOn = current?.CreatedOn ?? now,
            LastModified = now,
            Facts = facts,
            Metadata = metadata,
            Blocks = blocks,
        };
        container.Put(name, version);
        var response = BlobAnswer.Done(201, "Created", version.ETag, now);
        return facts.ContentMd5 is { } md5 ? response.With("Content-MD5", md5) : response;
    }

    private static BlobAnswer Read(StorageCall call, BlobContainer container, string name, bool withContent)
    {
        StoredBlob? blob;
        lock (container.Gate) { blob = container.Find(name); }
        if (blob is null)
        {
            return BlobRefusal.BlobNotFound;
        }

        if (BlobConditions.ForRead(call, blob) is { } refusal)
        {
            return refusal;
        }

        return withContent ? BlobReply.Content(call, blob) : BlobReply.Head(call, blob);
    }

    private static BlobAnswer Delete(StorageCall call, BlobContainer container, string name)
    {
        lock (container.Gate)
        {
            if (container.Find(name) is not { } blob)
            {
                return BlobRefusal.BlobNotFound;
            }

            if (BlobConditions.ForChange(call, blob.ETag, blob.LastModified) is { } refusal)
            {
                return refusal;
            }

            if (call.Header("x-ms-delete-snapshots") != "only")
            {
                container.Remove(name);
            }

            return new WireResponse(202, "Accepted");
        }
    }

    private BlobAnswer Change(
        StorageCall call, BlobContainer container, string name, Func<StorageCall, StoredBlob, StoredBlob> change)
    {
        if (BlobMetadata.Fault(BlobMetadata.Of(call)) is { } fault)
        {
            return fault;
        }

        lock (container.Gate)
        {
            if (container.Find(name) is not { } blob)
            {
                return BlobRefusal.BlobNotFound;
            }

            if (BlobConditions.ForChange(call, blob.ETag, blob.LastModified) is { } refusal)
            {
                return refusal;
            }

            var version = change(call, blob) with { ETag = BlobStamps.NextETag(), LastModified = stamps.Now() };
            container.Replace(name, version);
            return BlobAnswer.Done(200, "OK", version.ETag, version.LastModified);
        }
    }

    private static StoredBlob SetMetadata(StorageCall call, StoredBlob blob) =>
        blob with { Metadata = BlobMetadata.Of(call) };

    private static StoredBlob SetFacts(StorageCall call, StoredBlob blob) => blob with { Facts = BlobFacts.From(call) };
}
