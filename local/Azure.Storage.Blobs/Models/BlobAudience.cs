namespace Azure.Storage.Blobs.Models;

/// <summary>Whom an Entra ID token is for.</summary>
public readonly struct BlobAudience : IEquatable<BlobAudience>
{
    private readonly string value;

    public BlobAudience(string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        this.value = value;
    }

    /// <summary>All storage accounts of the public cloud.</summary>
    public static BlobAudience DefaultAudience { get; } = new("https://storage.azure.com/");

    public static implicit operator BlobAudience(string value) => new(value);

    public static bool operator ==(BlobAudience left, BlobAudience right) => left.Equals(right);

    public static bool operator !=(BlobAudience left, BlobAudience right) => !left.Equals(right);

    /// <summary>One account of the public cloud.</summary>
    public static BlobAudience CreateBlobServiceAccountAudience(string storageAccountName) =>
        new($"https://{storageAccountName}.blob.core.windows.net/");

    public bool Equals(BlobAudience other) => string.Equals(value, other.value, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object obj) => obj is BlobAudience other && Equals(other);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(value ?? "");

    public override string ToString() => value;
}
