namespace Receivables.Local.MemoryStorage.Blobs;

/// <summary>
/// Metadata as headers bring it
/// (https://learn.microsoft.com/rest/api/storageservices/set-blob-metadata).
/// </summary>
internal static class BlobMetadata
{
    private const string Prefix = "x-ms-meta-";
    private const int Largest = 8 * 1024;

    public static Dictionary<string, string> Of(StorageCall call)
    {
        var metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in call.Request.Headers)
        {
            if (header.Name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            {
                metadata[header.Name[Prefix.Length..]] = header.Value;
            }
        }

        return metadata;
    }

    /// <summary>Null where the names are identifiers and all together is small enough.</summary>
    public static BlobRefusal? Fault(IReadOnlyDictionary<string, string> metadata)
    {
        if (metadata.Keys.Any(name => name.Length == 0))
        {
            return new BlobRefusal(
                400, "EmptyMetadataKey", "The key for one of the metadata key-value pairs is empty.");
        }

        if (!metadata.Keys.All(IsIdentifier))
        {
            return new BlobRefusal(
                400, "InvalidMetadata", "The metadata specified is invalid. It has characters that are not permitted.");
        }

        return metadata.Sum(pair => pair.Key.Length + pair.Value.Length) > Largest
            ? new BlobRefusal(400, "MetadataTooLarge", "The metadata specified exceeds the maximum permissible limit.")
            : null;
    }

    private static bool IsIdentifier(string name) =>
        (char.IsAsciiLetter(name[0]) || name[0] == '_')
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
}
