namespace Receivables.Local.MemoryStorage.Blobs;

/// <summary>A version of a blob. It never changes: a write puts another in its place.</summary>
internal sealed record StoredBlob
{
    public required ReadOnlyMemory<byte> Content { get; init; }

    public required string ETag { get; init; }

    public required DateTimeOffset CreatedOn { get; init; }

    public required DateTimeOffset LastModified { get; init; }

    public required BlobFacts Facts { get; init; }

    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    /// <summary>The committed blocks in order; empty for content that came in one request.</summary>
    public IReadOnlyList<StoredBlock> Blocks { get; init; } = [];
}

/// <summary>A block with its id in base64 as given.</summary>
internal sealed record StoredBlock(string Id, ReadOnlyMemory<byte> Content);
