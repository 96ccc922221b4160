namespace Azure.Storage.Blobs.Models;

/// <summary>How blobs of a new container are encrypted.</summary>
public class BlobContainerEncryptionScopeOptions
{
    public string DefaultEncryptionScope { get; set; }

    public bool PreventEncryptionScopeOverride { get; set; }
}
