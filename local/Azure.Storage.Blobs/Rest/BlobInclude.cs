#nullable enable
using Azure.Storage.Blobs.Models;

namespace Azure.Storage.Blobs.Rest;

/// <summary>What a listing is asked to include.</summary>
internal static class BlobInclude
{
    private static readonly (BlobTraits Trait, string Name)[] Traits =
    [
        (BlobTraits.CopyStatus, "copy"), (BlobTraits.Metadata, "metadata"), (BlobTraits.Tags, "tags"),
        (BlobTraits.ImmutabilityPolicy, "immutabilitypolicy"), (BlobTraits.LegalHold, "legalhold"),
    ];

    private static readonly (BlobStates State, string Name)[] States =
    [
        (BlobStates.Snapshots, "snapshots"), (BlobStates.Uncommitted, "uncommittedblobs"),
        (BlobStates.Deleted, "deleted"),
        (BlobStates.Version, "versions"), (BlobStates.DeletedWithVersions, "deletedwithversions"),
    ];

    /// <summary>Null for nothing.</summary>
    public static string? Of(BlobTraits traits, BlobStates states)
    {
        string[] names =
        [
            .. Traits.Where(each => traits.HasFlag(each.Trait)).Select(each => each.Name),
            .. States.Where(each => states.HasFlag(each.State)).Select(each => each.Name),
        ];
        return names.Length == 0 ? null : string.Join(',', names);
    }
}
