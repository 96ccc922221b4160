using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Receivables.Local.Wire;

namespace Receivables.Local.MemoryStorage.Blobs;

/// <summary>Writes listings.</summary>
internal static class ListXml
{
    public static WireResponse Containers(
        string account, ListQuery query, IEnumerable<BlobContainer> containers, string? next) => Answer(new XElement(
            "EnumerationResults",
            new XAttribute("ServiceEndpoint", $"https://{account}/"),
            new XElement("Prefix", query.Prefix),
            new XElement("Containers", containers.Select(container => Container(container, query.WithMetadata))),
            new XElement("NextMarker", next)));

    /// <param name="container">The name of the container.</param>
    /// <param name="query">What was asked for.</param>
    /// <param name="items">Names with their blob, or with null for a prefix.</param>
    /// <param name="next">Where the next page begins; null for none.</param>
    public static WireResponse Blobs(
        string container, ListQuery query, IEnumerable<(string Name, StoredBlob? Blob)> items, string? next) =>
        Answer(new XElement(
            "EnumerationResults",
            new XAttribute("ContainerName", container),
            new XElement("Prefix", query.Prefix),
            query.Delimiter is null ? null : new XElement("Delimiter", query.Delimiter),
            new XElement("Blobs", items.Select(item => item.Blob is null
                ? new XElement("BlobPrefix", Name(item.Name))
                : Blob(item.Name, item.Blob, query.WithMetadata))),
            new XElement("NextMarker", next)));

    public static WireResponse Answer(XElement root)
    {
        var body = "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + root.ToString(SaveOptions.DisableFormatting);
        return new WireResponse(200, "OK", Encoding.UTF8.GetBytes(body)).With("Content-Type", "application/xml");
    }

    private static XElement Container(BlobContainer container, bool withMetadata) => new(
        "Container",
        Name(container.Name),
        new XElement(
            "Properties",
            new XElement("Last-Modified", BlobStamps.Http(container.LastModified)),
            new XElement("Etag", container.ETag),
            container.PublicAccess is { } access ? new XElement("PublicAccess", access) : null),
        withMetadata ? Metadata(container.Metadata) : null);

    private static XElement Blob(string name, StoredBlob blob, bool withMetadata) => new(
        "Blob",
        Name(name),
        new XElement(
            "Properties",
            new XElement("Creation-Time", BlobStamps.Http(blob.CreatedOn)),
            new XElement("Last-Modified", BlobStamps.Http(blob.LastModified)),
            new XElement("Etag", blob.ETag.Trim('"')),
            new XElement("Content-Length", blob.Content.Length.ToString(CultureInfo.InvariantCulture)),
            new XElement("Content-Type", blob.Facts.ContentType),
            new XElement("Content-Encoding", blob.Facts.ContentEncoding),
            new XElement("Content-Language", blob.Facts.ContentLanguage),
            new XElement("Content-MD5", blob.Facts.ContentMd5),
            new XElement("Cache-Control", blob.Facts.CacheControl),
            new XElement("Content-Disposition", blob.Facts.ContentDisposition),
            new XElement("BlobType", "BlockBlob")),
        withMetadata ? Metadata(blob.Metadata) : null);

    private static XElement Metadata(IReadOnlyDictionary<string, string> metadata) =>
        new("Metadata", metadata.Select(pair => new XElement(pair.Key, pair.Value)));

    /// <summary>Names that XML cannot carry are escaped and say so.</summary>
    private static XElement Name(string name) => name.All(XmlConvert.IsXmlChar)
        ? new XElement("Name", name)
        : new XElement("Name", new XAttribute("Encoded", "true"), Uri.EscapeDataString(name));
}
