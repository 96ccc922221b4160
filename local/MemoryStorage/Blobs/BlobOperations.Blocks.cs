using System.Xml;
using System.Xml.Linq;
using Receivables.Local.Wire;

namespace Receivables.Local.MemoryStorage.Blobs;

/// <summary>
/// Blocks (https://learn.microsoft.com/rest/api/storageservices/put-block,
/// https://learn.microsoft.com/rest/api/storageservices/put-block-list).
/// </summary>
internal sealed partial class BlobOperations
{
    private const int LongestBlockId = 64;
    private const int MostBlocks = 50_000;

    private static BlobAnswer StageBlock(StorageCall call, BlobContainer container, string name)
    {
        var id = call.Parameter("blockid") ?? "";
        if (!IsBlockId(id))
        {
            return new BlobRefusal(
                400, "InvalidQueryParameterValue",
                "Value for one of the query parameters specified is invalid: blockid.");
        }

        var content = call.Body.ToArray();
        lock (container.Gate)
        {
            var blocks = container.Staged(name);
            if (blocks.Keys.Any(other => other.Length != id.Length))
            {
                return new BlobRefusal(400, "InvalidBlobOrBlock", "The specified blob or block content is invalid.");
            }

            blocks[id] = content;
            return new WireResponse(201, "Created").With("x-ms-request-server-encrypted", "true");
        }
    }

    private BlobAnswer CommitBlocks(StorageCall call, BlobContainer container, string name)
    {
        var metadata = BlobMetadata.Of(call);
        if ((BlobNames.BlobFault(name) ?? BlobMetadata.Fault(metadata)) is { } fault)
        {
            return fault;
        }

        if (ReadList(call.Body) is not { } list)
        {
            return new BlobRefusal(400, "InvalidXmlDocument", "XML specified is not syntactically valid.");
        }

        lock (container.Gate)
        {
            var current = container.Find(name);
            if (BlobConditions.ForWrite(call, current) is { } refusal)
            {
                return refusal;
            }

            return Gather(list, container.Staged(name), current) is { } blocks
                ? Written(container, name, current, Join(blocks), BlobFacts.From(call), metadata, blocks)
                : BlobRefusal.InvalidBlockList;
        }
    }

    /// <summary>Null where a block of the list is not there.</summary>
    private static List<StoredBlock>? Gather(
        List<(string Where, string Id)> list, Dictionary<string, ReadOnlyMemory<byte>> staged, StoredBlob? current)
    {
        var blocks = new List<StoredBlock>(list.Count);
        foreach (var (where, id) in list)
        {
            var committed = where == "Uncommitted" ? null : current?.Blocks.FirstOrDefault(block => block.Id == id);
            if (where != "Committed" && staged.TryGetValue(id, out var content))
            {
                blocks.Add(new StoredBlock(id, content));
            }
            else if (committed is not null)
            {
                blocks.Add(committed);
            }
            else
            {
                return null;
            }
        }

        return blocks;
    }

    /// <summary>Null where the body is no list of blocks.</summary>
    private static List<(string Where, string Id)>? ReadList(ReadOnlyMemory<byte> body)
    {
        try
        {
            var root = XElement.Load(new MemoryStream(body.ToArray()));
            var list = root.Elements().Select(block => (block.Name.LocalName, block.Value)).ToList();
            return list.Count <= MostBlocks
                && list.TrueForAll(block => block.LocalName is "Committed" or "Uncommitted" or "Latest") ? list : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static byte[] Join(List<StoredBlock> blocks)
    {
        var content = new byte[blocks.Sum(block => (long)block.Content.Length)];
        var at = 0;
        foreach (var block in blocks)
        {
            block.Content.CopyTo(content.AsMemory(at));
            at += block.Content.Length;
        }

        return content;
    }

    private static bool IsBlockId(string id) =>
        id.Length > 0
        && Convert.TryFromBase64String(id, new byte[id.Length], out var length)
        && length is > 0 and <= LongestBlockId;
}
