using System.Collections.Concurrent;
using Receivables.Local.Wire;

namespace Receivables.Local.MemoryStorage.Blobs;

/// <summary>Operations on a container.</summary>
internal sealed class ContainerOperations(ConcurrentDictionary<string, BlobContainer> containers, BlobStamps stamps)
{
    public BlobAnswer Handle(StorageCall call, string name) => (call.Method.Method, call.Parameter("comp")) switch
    {
        ("PUT", null) => Create(call, name),
        _ when !containers.TryGetValue(name, out var _) => BlobRefusal.ContainerNotFound,
        ("GET" or "HEAD", null) => Properties(containers[name]),
        ("GET", "list") => List(call, containers[name]),
        ("PUT", "metadata") => SetMetadata(call, containers[name]),
        ("DELETE", null) => Delete(call, name),
        _ => BlobAnswer.NotHere(call),
    };

    private BlobAnswer Create(StorageCall call, string name)
    {
        var metadata = BlobMetadata.Of(call);
        if ((BlobNames.ContainerFault(name) ?? BlobMetadata.Fault(metadata)) is { } fault)
        {
            return fault;
        }

        var container = new BlobContainer(name)
        {
            ETag = BlobStamps.NextETag(),
            LastModified = stamps.Now(),
            Metadata = metadata,
            PublicAccess = call.Header("x-ms-blob-public-access"),
        };
        return containers.TryAdd(name, container)
            ? BlobAnswer.Done(201, "Created", container.ETag, container.LastModified)
            : BlobRefusal.ContainerAlreadyExists;
    }

    private static BlobAnswer Properties(BlobContainer container)
    {
        lock (container.Gate)
        {
            var response = BlobAnswer.Done(200, "OK", container.ETag, container.LastModified)
                .With("x-ms-lease-status", "unlocked")
                .With("x-ms-lease-state", "available")
                .With("x-ms-has-immutability-policy", "false")
                .With("x-ms-has-legal-hold", "false");
            if (container.PublicAccess is { } access)
            {
                response.With("x-ms-blob-public-access", access);
            }

            return WithMetadata(response, container.Metadata);
        }
    }

    private BlobAnswer SetMetadata(StorageCall call, BlobContainer container)
    {
        var metadata = BlobMetadata.Of(call);
        if (BlobMetadata.Fault(metadata) is { } fault)
        {
            return fault;
        }

        lock (container.Gate)
        {
            if (BlobConditions.ForChange(call, container.ETag, container.LastModified) is { } refusal)
            {
                return refusal;
            }

            container.Metadata = metadata;
            container.ETag = BlobStamps.NextETag();
            container.LastModified = stamps.Now();
            return BlobAnswer.Done(200, "OK", container.ETag, container.LastModified);
        }
    }

    private BlobAnswer Delete(StorageCall call, string name)
    {
        if (!containers.TryGetValue(name, out var container))
        {
            return BlobRefusal.ContainerNotFound;
        }

        lock (container.Gate)
        {
            return BlobConditions.ForChange(call, container.ETag, container.LastModified) is { } refusal
                ? refusal
                : containers.TryRemove(KeyValuePair.Create(name, container))
                    ? new WireResponse(202, "Accepted")
                    : BlobRefusal.ContainerNotFound;
        }
    }

    private static BlobAnswer List(StorageCall call, BlobContainer container)
    {
        if (ListQuery.Of(call) is not { } query)
        {
            return ListQuery.Fault;
        }

        lock (container.Gate)
        {
            var items = new List<(string Name, StoredBlob? Blob)>();
            string? next = null;
            foreach (var name in container.Names(query.Prefix, query.Marker))
            {
                var prefix = Prefix(name, query);
                if (prefix is not null && items.Count > 0 && items[^1].Name == prefix)
                {
                    continue;
                }

                if (items.Count == query.Size)
                {
                    next = name;
                    break;
                }

                items.Add(prefix is null ? (name, container.Find(name)) : (prefix, null));
            }

            return ListXml.Blobs(container.Name, query, items, next);
        }
    }

    /// <summary>The name up to the first delimiter after the prefix; null for a name without.</summary>
    private static string? Prefix(string name, ListQuery query)
    {
        if (query.Delimiter is null)
        {
            return null;
        }

        var at = name.IndexOf(query.Delimiter, query.Prefix.Length, StringComparison.Ordinal);
        return at < 0 ? null : name[..(at + query.Delimiter.Length)];
    }

    private static WireResponse WithMetadata(WireResponse response, IReadOnlyDictionary<string, string> metadata)
    {
        foreach (var (name, value) in metadata)
        {
            response.With("x-ms-meta-" + name, value);
        }

        return response;
    }
}
