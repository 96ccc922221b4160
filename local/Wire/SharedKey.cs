namespace Receivables.Local.Wire;

/// <summary>
/// An account's name and key; computes the signature of a string to sign. The key can be exchanged in use.
/// </summary>
public sealed class SharedKey
{
    private byte[] key;

    /// <exception cref="FormatException">The key is not base64.</exception>
    public SharedKey(string accountName, string accountKey)
    {
        ArgumentException.ThrowIfNullOrEmpty(accountName);
        ArgumentNullException.ThrowIfNull(accountKey);
        AccountName = accountName;
        key = Convert.FromBase64String(accountKey);
    }

    public string AccountName { get; }

    /// <summary>Takes a new key in base64; requests from now on are signed with it.</summary>
    public void Replace(string accountKey)
    {
        ArgumentNullException.ThrowIfNull(accountKey);
        Volatile.Write(ref key, Convert.FromBase64String(accountKey));
    }

    /// <summary>HMAC-SHA256 of the text in UTF-8, in base64.</summary>
    public string Sign(string stringToSign)
    {
        ArgumentNullException.ThrowIfNull(stringToSign);
        return SigningThread.Signer(Volatile.Read(ref key)).Sign(stringToSign);
    }
}
