namespace Azure.Storage.Blobs.Models;

/// <summary>A key that the service lends to a signed-in caller, to sign with until it expires.</summary>
public class UserDelegationKey
{
    internal UserDelegationKey()
    {
    }

    public DateTimeOffset SignedExpiresOn { get; internal init; }

    public string SignedObjectId { get; internal init; }

    public string SignedService { get; internal init; }

    public DateTimeOffset SignedStartsOn { get; internal init; }

    public string SignedTenantId { get; internal init; }

    public string SignedVersion { get; internal init; }

    /// <summary>The key in base64.</summary>
    public string Value { get; internal init; }
}
