namespace Azure.Storage.Sas;

/// <summary>A shared access signature on a blob or container.</summary>
public sealed class BlobSasQueryParameters : SasQueryParameters
{
    internal BlobSasQueryParameters(IDictionary<string, string> values)
        : base(values)
    {
    }

    /// <summary>
    /// Until when the key that a caller borrowed is good; the default for a signature with the account's key.
    /// </summary>
    public DateTimeOffset KeyExpiresOn => Moment("ske");

    public string KeyObjectId => Value("skoid");

    public string KeyService => Value("sks");

    public DateTimeOffset KeyStartsOn => Moment("skt");

    public string KeyTenantId => Value("sktid");

    public string KeyVersion => Value("skv");

    public override string ToString() => base.ToString();

    /// <summary>Null for a query that carries no signature.</summary>
    internal static BlobSasQueryParameters Of(string query)
    {
        var values = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2))
            .ToDictionary(
                pair => pair[0], pair => Uri.UnescapeDataString(pair.ElementAtOrDefault(1) ?? ""),
                StringComparer.Ordinal);
        return values.ContainsKey("sig") ? new BlobSasQueryParameters(values) : null;
    }
}
