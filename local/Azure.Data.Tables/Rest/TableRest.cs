#nullable enable
using Azure.Core;
using Azure.Core.Pipeline;
using Receivables.Local.Wire;

namespace Azure.Data.Tables.Rest;

/// <summary>
/// The Table service's REST protocol for one account, and where <see cref="ForTable"/> made it, one table.
/// </summary>
internal sealed partial class TableRest
{
    private const string Json = "application/json;odata=minimalmetadata";

    private readonly HttpPipeline pipeline;
    private readonly string version;
    private readonly string scheme;
    private readonly string host;
    private readonly int port;
    private readonly string basePath;
    private readonly string table;
    private readonly RequestTarget target;

    private TableRest(Uri endpoint, HttpPipeline pipeline, string version, string accountName, string table)
    {
        Endpoint = endpoint;
        AccountName = accountName;
        this.pipeline = pipeline;
        this.version = version;
        this.table = table;
        scheme = endpoint.Scheme;
        host = endpoint.Host;
        port = endpoint.Port;
        basePath = endpoint.AbsolutePath.TrimEnd('/');
        target = new RequestTarget(Services.Table, table);
    }

    internal Uri Endpoint { get; }

    internal string AccountName { get; }

    internal static TableRest Connect(string connectionString, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(connectionString);
        StorageConnectionString account;
        try
        {
            account = StorageConnectionString.Parse(connectionString);
        }
        catch (FormatException malformed)
        {
            throw new ArgumentException(malformed.Message, nameof(connectionString), malformed);
        }

        var endpoint = account.TableEndpoint ?? throw new ArgumentException(
            "The connection string names no Table endpoint; add TableEndpoint=https://...", nameof(connectionString));
        return account.AccountKey is { } key
            ? Connect(endpoint, new TableSharedKeyCredential(account.AccountName, key), options)
            : Connect(endpoint, new AzureSasCredential(account.SharedAccessSignature!), options);
    }

    internal static TableRest Connect(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        return Connect(endpoint, SharedKeyPolicy.ForTables(credential.Key), options, credential.AccountName);
    }

    internal static TableRest Connect(Uri endpoint, AzureSasCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return endpoint.Scheme == Uri.UriSchemeHttps || endpoint.IsLoopback
            ? Connect(endpoint, new SharedAccessSignaturePolicy(credential), options)
            : throw new ArgumentException("Cannot use a SAS token without HTTPS.", nameof(endpoint));
    }

    internal static TableRest Connect(Uri endpoint, TokenCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        var audience = options?.Audience ?? TableAudience.AzurePublicCloud;
        return Connect(endpoint, StorageTokenPolicy.For(credential, audience.ToString()), options);
    }

    /// <summary>The same account through the same pipeline, for requests about one table.</summary>
    internal TableRest ForTable(string name) => new(Endpoint, pipeline, version, AccountName, name);

    private static TableRest Connect(
        Uri endpoint, HttpPipelinePolicy authorisation, TableClientOptions? options, string? accountName = null)
    {
        options ??= new TableClientOptions();
        var pipelineOptions = new HttpPipelineOptions(options)
        {
            PerRetryPolicies = { authorisation },
            ResponseClassifier = new ResponseClassifier(),
            RequestFailedDetailsParser = new TableErrorParser(),
        };
        return new TableRest(
            endpoint,
            LocalTransports.BuildPipeline(pipelineOptions, endpoint),
            options.VersionString,
            accountName ?? TableAddress.AccountName(endpoint),
            string.Empty);
    }

    private HttpMessage Message(RequestMethod method, string path, string query = "")
    {
        var message = pipeline.CreateMessage();
        target.AttachTo(message);
        var request = message.Request;
        request.Method = method;
        var uri = request.Uri;
        uri.Scheme = scheme;
        uri.Host = host;
        uri.Port = port;
        uri.Path = basePath + path;
        if (query.Length > 0)
        {
            uri.Query = query;
        }

        request.Headers.SetValue("x-ms-version", version);
        request.Headers.SetValue("DataServiceVersion", "3.0");
        request.Headers.SetValue("Accept", Json);
        return message;
    }

    private async ValueTask<Response> Send(HttpMessage message, bool async, CancellationToken cancellation)
    {
        if (async)
        {
            await pipeline.SendAsync(message, cancellation).ConfigureAwait(false);
        }
        else
        {
            pipeline.Send(message, cancellation);
        }

        return message.Response;
    }

    private static RequestFailedException Failure(Response response) => new(response);

    private static ReadOnlySpan<byte> Body(Response response) =>
        response is WireResponse local ? local.Body.Span : response.Content.ToMemory().Span;
}
