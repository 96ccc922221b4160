namespace Azure.Storage.Blobs.Models;

/// <summary>What a deletion does about snapshots of the blob.</summary>
public enum DeleteSnapshotsOption
{
    None = 0,
    IncludeSnapshots = 1,
    OnlySnapshots = 2,
}
