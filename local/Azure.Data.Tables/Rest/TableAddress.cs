namespace Azure.Data.Tables.Rest;

/// <summary>What the address of an account or of a table says.</summary>
internal static class TableAddress
{
    /// <summary>Without query, and with a path that ends in no slash.</summary>
    internal static Uri WithoutQuery(Uri endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        return new Uri(endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/'));
    }

    /// <summary>The account's address, where the endpoint may name the table as its last segment.</summary>
    /// <param name="endpoint">Of the account or of the table.</param>
    /// <param name="tableName">Null where the endpoint has to name the table.</param>
    internal static Uri OfAccount(Uri endpoint, string tableName)
    {
        var address = WithoutQuery(endpoint);
        var last = address.Segments[^1].Trim('/');
        return last.Length > 0 && (tableName is null || last.Equals(tableName, StringComparison.OrdinalIgnoreCase))
            ? new Uri(address.AbsoluteUri[..^last.Length].TrimEnd('/'))
            : address;
    }

    /// <summary>The table that an endpoint names as its last segment.</summary>
    internal static string TableName(Uri endpoint) => WithoutQuery(endpoint).Segments[^1].Trim('/');

    /// <summary>The shared access signature that an endpoint carries as its query.</summary>
    internal static AzureSasCredential Signature(Uri endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        return string.IsNullOrEmpty(endpoint.Query)
            ? throw new ArgumentException("endpoint must contain a SAS token query.", nameof(endpoint))
            : new AzureSasCredential(endpoint.Query);
    }

    /// <summary>The first label of a host name; of an emulator, which goes by address, the first segment.</summary>
    internal static string AccountName(Uri endpoint) =>
        endpoint.HostNameType == UriHostNameType.Dns && !endpoint.IsLoopback
            ? endpoint.Host.Split('.')[0]
            : endpoint.Segments.Length > 1 ? endpoint.Segments[1].Trim('/') : string.Empty;
}
