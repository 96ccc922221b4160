namespace Azure.Storage.Sas;

/// <summary>What a signature on a container allows.</summary>
[Flags]
public enum BlobContainerSasPermissions
{
    All = -1,
    Read = 1,
    Add = 2,
    Create = 4,
    Write = 8,
    Delete = 16,
    List = 32,
    Tag = 64,
    DeleteBlobVersion = 128,
    Move = 256,
    Execute = 512,
    SetImmutabilityPolicy = 1024,
    Filter = 2048,
}
