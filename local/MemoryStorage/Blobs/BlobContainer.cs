namespace Receivables.Local.MemoryStorage.Blobs;

/// <summary>A container with its blobs. Whoever uses it takes its <see cref="Gate"/>.</summary>
internal sealed class BlobContainer(string name)
{
    /// <summary>No name that begins with a prefix comes after the prefix and this.</summary>
    private const char Last = '\uffff';

    private readonly Dictionary<string, StoredBlob> blobs = new(StringComparer.Ordinal);
    private readonly SortedSet<string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, ReadOnlyMemory<byte>>> staged = new(StringComparer.Ordinal);

    public Lock Gate { get; } = new();

    public string Name => name;

    public required string ETag { get; set; }

    public required DateTimeOffset LastModified { get; set; }

    public required IReadOnlyDictionary<string, string> Metadata { get; set; }

    public string? PublicAccess { get; init; }

    public StoredBlob? Find(string blob) => blobs.GetValueOrDefault(blob);

    /// <summary>Puts a version in place and drops what was staged for the blob.</summary>
    public void Put(string blob, StoredBlob version)
    {
        if (!blobs.ContainsKey(blob))
        {
            names.Add(blob);
        }

        blobs[blob] = version;
        staged.Remove(blob);
    }

    /// <summary>Puts a version of the same content in place; what was staged stays.</summary>
    public void Replace(string blob, StoredBlob version) => blobs[blob] = version;

    public void Remove(string blob)
    {
        blobs.Remove(blob);
        names.Remove(blob);
    }

    /// <summary>Blocks staged and not yet committed, by id.</summary>
    public Dictionary<string, ReadOnlyMemory<byte>> Staged(string blob)
    {
        if (!staged.TryGetValue(blob, out var blocks))
        {
            staged[blob] = blocks = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        }

        return blocks;
    }

    /// <summary>Names with a prefix, in order, from a name on (inclusive).</summary>
    public IEnumerable<string> Names(string prefix, string? from)
    {
        var start = from is not null && string.CompareOrdinal(from, prefix) > 0 ? from : prefix;
        var end = prefix + Last;
        return string.CompareOrdinal(start, end) > 0 ? [] : names.GetViewBetween(start, end);
    }
}
