#nullable enable
using Azure.Core;
using Azure.Core.Pipeline;
using Receivables.Local.Wire;

namespace Azure.Storage.Blobs.Rest;

/// <summary>
/// The way to one account: its pipeline, its endpoint, and the key to sign links with where there is one.
/// </summary>
internal sealed class BlobAccess
{
    private readonly HttpPipeline pipeline;
    private readonly string version;
    private readonly string signature;
    private readonly string root;

    private BlobAccess(
        Uri endpoint, string accountName, HttpPipelinePolicy? authentication, BlobClientOptions? options,
        StorageSharedKeyCredential? key = null, string signature = "")
    {
        options ??= new BlobClientOptions();
        var policies = new HttpPipelineOptions(options) { RequestFailedDetailsParser = new BlobErrorParser() };
        if (authentication is not null)
        {
            policies.PerRetryPolicies.Add(authentication);
        }

        Endpoint = endpoint;
        AccountName = accountName;
        Key = key;
        this.signature = signature;
        root = endpoint.AbsolutePath.TrimEnd('/');
        version = options.VersionString;
        pipeline = LocalTransports.BuildPipeline(policies, endpoint);
    }

    /// <summary>Of the account: without a container, without a signature.</summary>
    public Uri Endpoint { get; }

    public string AccountName { get; }

    /// <summary>Null for a caller who has none: links can then not be signed.</summary>
    public StorageSharedKeyCredential? Key { get; }

    public static BlobAccess Connect(string connectionString, BlobClientOptions? options)
    {
        var parsed = StorageConnectionString.Parse(connectionString);
        var endpoint = parsed.BlobEndpoint
            ?? throw new FormatException("The storage connection string names no account and no BlobEndpoint.");
        if (parsed.AccountKey is { } key)
        {
            return Connect(endpoint, new StorageSharedKeyCredential(parsed.AccountName, key), options);
        }

        var account = parsed.AccountName ?? BlobAddress.Of(endpoint).AccountName;
        return new BlobAccess(endpoint, account, null, options, signature: parsed.SharedAccessSignature ?? "");
    }

    public static BlobAccess Connect(Uri address, StorageSharedKeyCredential credential, BlobClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(credential);
        var policy = SharedKeyPolicy.ForBlobs(credential.Key);
        return new BlobAccess(BlobAddress.Of(address).Account, credential.AccountName, policy, options, credential);
    }

    /// <exception cref="ArgumentException">The address is not https: a token would be readable on its way.</exception>
    public static BlobAccess Connect(Uri address, TokenCredential credential, BlobClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(credential);
        ArgumentNullException.ThrowIfNull(address);
        if (address.Scheme != Uri.UriSchemeHttps)
        {
            throw new ArgumentException("Use of token credentials requires HTTPS", nameof(address));
        }

        var audience = options?.Audience?.ToString() ?? StorageTokenPolicy.PublicAudience;
        var found = BlobAddress.Of(address);
        return new BlobAccess(found.Account, found.AccountName, StorageTokenPolicy.For(credential, audience), options);
    }

    /// <exception cref="ArgumentException">The address has a signature of its own.</exception>
    public static BlobAccess Connect(Uri address, AzureSasCredential credential, BlobClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(credential);
        var found = BlobAddress.Of(address);
        return found.Signature.Length == 0
            ? new BlobAccess(found.Account, found.AccountName, new SharedAccessSignaturePolicy(credential), options)
            : throw new ArgumentException(
                "You cannot use AzureSasCredential when the resource URI also contains a Shared Access Signature.",
                nameof(address));
    }

    /// <summary>With the signature of the address, or as an anonymous caller.</summary>
    public static BlobAccess Connect(Uri address, BlobClientOptions? options)
    {
        var found = BlobAddress.Of(address);
        return new BlobAccess(found.Account, found.AccountName, null, options, signature: found.Signature);
    }

    /// <param name="method">The verb.</param>
    /// <param name="path">Below the account, escaped, with a leading slash.</param>
    /// <param name="query">Escaped, without a question mark; empty for none.</param>
    public HttpMessage Message(RequestMethod method, string path, string query = "")
    {
        var message = pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(Endpoint);
        request.Uri.Path = root + path;
        request.Uri.Query = (query.Length, signature.Length) switch
        {
            (0, 0) => "",
            (_, 0) => "?" + query,
            (0, _) => "?" + signature,
            _ => $"?{query}&{signature}",
        };
        request.Headers.SetValue("x-ms-version", version);
        request.Headers.SetValue("Accept", "application/xml");
        return message;
    }

    /// <summary>Sends; whatever status comes back is for the caller to judge.</summary>
    public async ValueTask<Response> Send(HttpMessage message, string container, CancellationToken cancellation)
    {
        new RequestTarget(Services.Blob, container).AttachTo(message);
        await pipeline.SendAsync(message, cancellation).ConfigureAwait(false);
        return message.Response;
    }

    /// <summary>Sends and throws where the service refuses.</summary>
    public async ValueTask<Response> SendOrThrow(HttpMessage message, string container, CancellationToken cancellation)
    {
        var response = await Send(message, container, cancellation).ConfigureAwait(false);
        return response.Status < 300 ? response : throw Failure(response);
    }

    /// <summary>The refusal as an exception with the service's status and error code.</summary>
    public static RequestFailedException Failure(Response response)
    {
        if (response.ContentStream is { CanSeek: false } unread)
        {
            var buffered = new MemoryStream();
            using (unread)
            {
                unread.CopyTo(buffered);
            }

            buffered.Position = 0;
            response.ContentStream = buffered;
        }

        return new RequestFailedException(response, null, new BlobErrorParser());
    }
}
