namespace Azure.Storage.Blobs.Models;

/// <summary>Conditions on the version of a blob or container.</summary>
public class BlobLeaseRequestConditions : RequestConditions
{
}
