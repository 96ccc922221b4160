using System.Runtime.InteropServices;

namespace Azure.Storage;

/// <summary>Where a large upload or download is cut; null for the client's own choice.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct StorageTransferOptions : IEquatable<StorageTransferOptions>
{
    /// <summary>Up to this many bytes go in a single request.</summary>
    public long? InitialTransferSize { get; set; }

    /// <summary>Beyond that, the bytes of each part.</summary>
    public long? MaximumTransferSize { get; set; }

    public static bool operator ==(StorageTransferOptions left, StorageTransferOptions right) => left.Equals(right);

    public static bool operator !=(StorageTransferOptions left, StorageTransferOptions right) => !left.Equals(right);

    public bool Equals(StorageTransferOptions obj) =>
        InitialTransferSize == obj.InitialTransferSize && MaximumTransferSize == obj.MaximumTransferSize;

    public override bool Equals(object obj) => obj is StorageTransferOptions other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(InitialTransferSize, MaximumTransferSize);
}
