using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Receivables.Functions.Outbound;

/// <summary>
/// Posts events to addresses that customers chose. It speaks https only, follows nobody elsewhere, and connects to no
/// address inside a network, whatever a name resolves to at that moment; a developer's machine may allow its own.
/// </summary>
public sealed class HookSender : IDisposable
{
    private const string AllowLoopback = "OUTBOUND_ALLOW_LOOPBACK";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly bool allowsLoopback;
    private readonly HttpClient client;

    public HookSender(IConfiguration settings, IHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(settings);
        allowsLoopback = environment.IsDevelopment() && bool.TryParse(settings[AllowLoopback], out var allowed) && allowed;
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = Patience,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = Connect,
        })
        {
            Timeout = Patience,
            MaxResponseContentBufferSize = 64 * 1024,
        };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Receivables", "1.0"));
    }

    /// <summary>Why nothing is ever sent to such an address; null when it may be tried.</summary>
    public string? FaultOf(string? address) =>
        !Uri.TryCreate(address, UriKind.Absolute, out var uri) ? "is no absolute address."
        : uri.UserInfo.Length > 0 ? "may not carry a name or password."
        : uri.Fragment.Length > 0 ? "may not carry a fragment."
        : uri.Scheme == Uri.UriSchemeHttps && (allowsLoopback || !IsPrivateLiteral(uri)) ? null
        : uri.Scheme == Uri.UriSchemeHttp && allowsLoopback && uri.IsLoopback ? null
        : uri.Scheme != Uri.UriSchemeHttps ? "must begin with https://."
        : "must be an address of the public internet.";

    /// <summary>Posts an event, signed with every secret in force; says how that went.</summary>
    internal async Task<HookAnswer> Post(Subscription to, string eventId, string body, CancellationToken cancellation)
    {
        if (FaultOf(to.Url) is { } fault)
        {
            return new HookAnswer(null, $"not sent: the address {fault}");
        }

        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, to.Url)
            {
                Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
            };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/cloudevents+json") { CharSet = "utf-8" };
            Sign(request, to, eventId, body);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            var status = (int)answer.StatusCode;
            return new HookAnswer(status, FormattableString.Invariant($"answered {status}"));
        }
        catch (HttpRequestException failed)
        {
            return new HookAnswer(null, $"not reached: {failed.GetBaseException().Message}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new HookAnswer(null, $"no answer within {Patience.TotalSeconds:0} seconds");
        }
    }

    public void Dispose() => client.Dispose();

    /// <summary>The headers of Standard Webhooks. Receivers compare the time with their own, so it is the real one.</summary>
    private static void Sign(HttpRequestMessage request, Subscription to, string eventId, string body)
    {
        var timestamp = FormattableString.Invariant($"{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()}");
        request.Headers.Add("webhook-id", eventId);
        request.Headers.Add("webhook-timestamp", timestamp);
        if (to.Secrets.Count > 0)
        {
            request.Headers.Add("webhook-signature", string.Join(' ', to.Secrets.Select(secret =>
                HookSignature.Of(secret, eventId, timestamp, body))));
        }
    }

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        if (addresses.Length == 0 || !addresses.All(MayCall))
        {
            throw new HttpRequestException($"'{context.DnsEndPoint.Host}' is not on the public internet");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool MayCall(IPAddress address) => PublicAddress.Is(address) || (allowsLoopback && IPAddress.IsLoopback(address));

    private static bool IsPrivateLiteral(Uri uri) =>
        uri.IsLoopback || (IPAddress.TryParse(uri.IdnHost, out var literal) && !PublicAddress.Is(literal));
}
