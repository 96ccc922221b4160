#nullable enable
using System.Net;

namespace Azure.Storage.Blobs.Rest;

/// <summary>
/// What an address of the Blob service names: <c>https://account.blob.core.windows.net/container/blob</c>, or on this
/// machine <c>http://127.0.0.1:10000/account/container/blob</c>.
/// </summary>
/// <param name="Account">The endpoint of the account, with a trailing slash.</param>
/// <param name="AccountName">The name of the account.</param>
/// <param name="Container">Empty where the address names none.</param>
/// <param name="Blob">Unescaped; empty where the address names none.</param>
/// <param name="Signature">The query without question mark; empty where it carries no signature.</param>
internal sealed record BlobAddress(Uri Account, string AccountName, string Container, string Blob, string Signature)
{
    public static BlobAddress Of(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var segments = address.AbsolutePath.TrimStart('/').Split('/');
        var accountInPath = IPAddress.TryParse(address.Host.Trim('[', ']'), out _) || address.IsLoopback;
        var account = accountInPath ? segments[0] : address.Host.Split('.')[0];
        var rest = accountInPath ? segments[1..] : segments;
        var query = address.Query.TrimStart('?');
        return new BlobAddress(
            new Uri(address.GetLeftPart(UriPartial.Authority) + (accountInPath ? $"/{account}/" : "/")),
            account,
            rest.Length > 0 ? rest[0] : "",
            Uri.UnescapeDataString(string.Join('/', rest.Skip(1))),
            query.Contains("sig=", StringComparison.Ordinal) ? query : "");
    }

    /// <summary>Escaped but for the slashes between its parts.</summary>
    public static string Escaped(string blob) =>
        Uri.EscapeDataString(blob).Replace("%2F", "/", StringComparison.Ordinal);

    /// <summary>Below an account.</summary>
    public static Uri Join(Uri account, string container, string blob = "")
    {
        var start = account.AbsoluteUri.TrimEnd('/');
        return new Uri(blob.Length == 0 ? $"{start}/{container}" : $"{start}/{container}/{Escaped(blob)}");
    }
}
