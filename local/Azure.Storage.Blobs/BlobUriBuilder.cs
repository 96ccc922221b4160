using Azure.Storage.Blobs.Rest;
using Azure.Storage.Sas;

namespace Azure.Storage.Blobs;

/// <summary>Takes the address of an account, container or blob apart and puts it together.</summary>
public class BlobUriBuilder
{
    private readonly bool accountInPath;

    public BlobUriBuilder(Uri uri)
    {
        var address = BlobAddress.Of(uri);
        accountInPath = address.Account.AbsolutePath.Length > 1;
        Scheme = uri.Scheme;
        Host = uri.Host;
        Port = uri.Port;
        AccountName = address.AccountName;
        BlobContainerName = address.Container;
        BlobName = address.Blob;
        Sas = BlobSasQueryParameters.Of(uri.Query);
        Query = Sas is null ? uri.Query.TrimStart('?') : "";
    }

    public string AccountName { get; set; }

    /// <summary>Empty for the address of an account.</summary>
    public string BlobContainerName { get; set; }

    /// <summary>Unescaped; empty for the address of a container.</summary>
    public string BlobName { get; set; }

    public string Host { get; set; }

    public int Port { get; set; }

    /// <summary>The query without the signature.</summary>
    public string Query { get; set; }

    /// <summary>Null for an address without a signature.</summary>
    public BlobSasQueryParameters Sas { get; set; }

    public string Scheme { get; set; }

    public override string ToString() => ToUri().AbsoluteUri;

    public Uri ToUri()
    {
        string[] parts =
        [
            accountInPath ? AccountName : "", BlobContainerName ?? "", BlobAddress.Escaped(BlobName ?? ""),
        ];
        string[] queries = [Query ?? "", Sas?.ToString() ?? ""];
        return new UriBuilder(Scheme, Host, Port)
        {
            Path = string.Join('/', parts.Where(part => part.Length > 0)),
            Query = string.Join('&', queries.Where(query => query.Length > 0)),
        }.Uri;
    }
}
