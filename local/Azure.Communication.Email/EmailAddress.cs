namespace Azure.Communication.Email;

/// <summary>
/// An address with the name shown beside it. Whether the address is well formed is for the service to say.
/// </summary>
public readonly struct EmailAddress
{
    public EmailAddress(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        Address = address;
    }

    public EmailAddress(string address, string displayName)
        : this(address)
    {
        DisplayName = displayName;
    }

    public string Address { get; }

    /// <summary>Null when only the address is shown.</summary>
    public string DisplayName { get; }
}
