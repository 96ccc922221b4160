using System.Net;
using Microsoft.AspNetCore.Http.Features;

namespace Receivables.Local.Functions.Hosting;

/// <summary>One request and its response, as the features that ASP.NET Core makes an HTTP context of.</summary>
internal sealed class MemoryExchange : IHttpRequestFeature, IHttpRequestLifetimeFeature, IHttpConnectionFeature,
    IHttpRequestBodyDetectionFeature, IAsyncDisposable
{
    private readonly CancellationTokenSource aborted = new();

    private MemoryExchange(HttpRequestMessage request, Stream body)
    {
        RequestAborted = aborted.Token;
        var uri = request.RequestUri!;
        Method = request.Method.Method;
        Path = PathOf(uri);
        QueryString = uri.Query;
        RawTarget = uri.PathAndQuery;
        Body = body;
        CanHaveBody = request.Content is not null;
        Headers = MemoryHeaders.Of(request);
        Features.Set<IHttpRequestFeature>(this);
        Features.Set<IHttpRequestLifetimeFeature>(this);
        Features.Set<IHttpConnectionFeature>(this);
        Features.Set<IHttpRequestBodyDetectionFeature>(this);
        Features.Set<IHttpResponseFeature>(Response);
        Features.Set<IHttpResponseBodyFeature>(Response);
    }

    public string Protocol { get; set; } = "HTTP/1.1";

    public string Scheme { get; set; } = "http";

    public string Method { get; set; }

    public string PathBase { get; set; } = string.Empty;

    public string Path { get; set; }

    public string QueryString { get; set; }

    public string RawTarget { get; set; }

    public Microsoft.AspNetCore.Http.IHeaderDictionary Headers { get; set; }

    public Stream Body { get; set; }

    public bool CanHaveBody { get; }

    public CancellationToken RequestAborted { get; set; }

    public string ConnectionId { get; set; } = Guid.NewGuid().ToString("N");

    public IPAddress? RemoteIpAddress { get; set; } = IPAddress.Loopback;

    public IPAddress? LocalIpAddress { get; set; } = IPAddress.Loopback;

    public int RemotePort { get; set; }

    public int LocalPort { get; set; }

    internal FeatureCollection Features { get; } = new();

    internal MemoryResponse Response { get; } = new();

    internal bool IsAborted { get; private set; }

    public void Abort()
    {
        IsAborted = true;
        try
        {
            aborted.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The app had answered already.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Body.DisposeAsync();
        await Response.DisposeAsync();
        aborted.Dispose();
    }

    internal static async Task<MemoryExchange> Of(HttpRequestMessage request, CancellationToken cancellation)
    {
        var body = request.Content is null
            ? Stream.Null
            : new AsyncOnlyStream(await request.Content.ReadAsStreamAsync(cancellation));
        return new MemoryExchange(request, body);
    }

    /// <summary>As a server does it: everything is decoded but <c>%2F</c>, which stays as it is.</summary>
    private static string PathOf(Uri uri) => string.Join(
        "%2F",
        uri.AbsolutePath.Split("%2F", StringSplitOptions.None)
            .SelectMany(part => part.Split("%2f", StringSplitOptions.None))
            .Select(Uri.UnescapeDataString));
}
