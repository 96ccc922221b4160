#nullable enable
using System.Globalization;
using System.Xml.Linq;
using Azure.Storage.Blobs.Models;

namespace Azure.Storage.Blobs.Rest;

/// <summary>Reads the XML of listings.</summary>
internal static class BlobListing
{
    public static Page<BlobContainerItem> Containers(Response response)
    {
        var root = XElement.Load(response.Content.ToStream());
        return Read(root, "Containers", "Container", response, Container);
    }

    public static Page<BlobItem> Blobs(Response response)
    {
        var root = XElement.Load(response.Content.ToStream());
        return Read(root, "Blobs", "Blob", response, Blob);
    }

    /// <summary>Blobs and prefixes together in the order of their names.</summary>
    public static Page<BlobHierarchyItem> Hierarchy(Response response)
    {
        var root = XElement.Load(response.Content.ToStream());
        var items = root.Element("Blobs")!.Elements()
            .Select(item => item.Name.LocalName == "BlobPrefix"
                ? new BlobHierarchyItem { Prefix = Name(item) }
                : new BlobHierarchyItem { Blob = Blob(item) })
            .ToList();
        return Page<BlobHierarchyItem>.FromValues(items, Next(root), response);
    }

    private static Page<T> Read<T>(
        XElement root, string list, string item, Response response, Func<XElement, T> read)
        where T : notnull =>
        Page<T>.FromValues([.. root.Element(list)!.Elements(item).Select(read)], Next(root), response);

    private static string? Next(XElement root) =>
        root.Element("NextMarker")?.Value is { Length: > 0 } next ? next : null;

    private static BlobContainerItem Container(XElement item)
    {
        var properties = item.Element("Properties")!;
        return new BlobContainerItem
        {
            Name = Name(item),
            Properties = new BlobContainerProperties
            {
                ETag = new ETag(Text(properties, "Etag") ?? ""),
                LastModified = BlobHeaders.Moment(Text(properties, "Last-Modified")) ?? default,
                Metadata = Metadata(item),
                PublicAccess = BlobReading.Access(Text(properties, "PublicAccess")),
            },
        };
    }

    private static BlobItem Blob(XElement item) => new()
    {
        Name = Name(item),
        Deleted = Text(item, "Deleted") == "true",
        Metadata = Metadata(item),
        Properties = Properties(item.Element("Properties")!),
    };

    private static BlobItemProperties Properties(XElement properties) => new()
    {
        BlobType = BlobHeaders.Type(Text(properties, "BlobType")),
        CacheControl = Text(properties, "Cache-Control"),
        ContentDisposition = Text(properties, "Content-Disposition"),
        ContentEncoding = Text(properties, "Content-Encoding"),
        ContentHash = BlobHeaders.Hash(Text(properties, "Content-MD5")),
        ContentLanguage = Text(properties, "Content-Language"),
        ContentLength = long.Parse(Text(properties, "Content-Length") ?? "0", CultureInfo.InvariantCulture),
        ContentType = Text(properties, "Content-Type"),
        CreatedOn = BlobHeaders.Moment(Text(properties, "Creation-Time")),
        ETag = Text(properties, "Etag") is { } etag ? new ETag(etag) : null,
        LastModified = BlobHeaders.Moment(Text(properties, "Last-Modified")),
    };

    /// <summary>Names that XML cannot carry come escaped and say so.</summary>
    private static string Name(XElement item)
    {
        var name = item.Element("Name")!;
        return name.Attribute("Encoded")?.Value == "true" ? Uri.UnescapeDataString(name.Value) : name.Value;
    }

    private static Dictionary<string, string>? Metadata(XElement item) => item.Element("Metadata")?.Elements()
        .ToDictionary(entry => entry.Name.LocalName, entry => entry.Value, StringComparer.OrdinalIgnoreCase);

    private static string? Text(XElement parent, string name) =>
        parent.Element(name)?.Value is { Length: > 0 } value ? value : null;
}
