using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Receivables.Local.Wire;

/// <summary>
/// Decides how a client reaches an endpoint: hosts that are registered here are served in this process, all others are
/// reached over HTTP. A transport that the caller set in the client options always wins.
/// </summary>
public static class LocalTransports
{
    private static readonly ConcurrentDictionary<string, HttpPipelineTransport> Registered =
        new(StringComparer.OrdinalIgnoreCase);

    private static readonly Lock BuildGate = new();

    /// <summary>What Azure.Core waits before it tries again, unless a caller says otherwise.</summary>
    private static readonly TimeSpan UsualDelay = TimeSpan.FromMilliseconds(800);

    /// <summary>A service in this process has no congestion that a longer wait would spare.</summary>
    private static readonly TimeSpan DelayInProcess = TimeSpan.FromMilliseconds(1);

    /// <summary>Serves a host through <paramref name="transport"/> until the result is disposed.</summary>
    /// <param name="hostAndPort">
    /// As in an address: <c>name</c>, or <c>name:port</c> where the port is not the scheme's own.
    /// </param>
    /// <param name="transport">Answers every request for that host.</param>
    /// <exception cref="InvalidOperationException">The host is registered already.</exception>
    public static IDisposable Register(string hostAndPort, HttpPipelineTransport transport)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(hostAndPort);
        ArgumentNullException.ThrowIfNull(transport);
        return Registered.TryAdd(hostAndPort, transport)
            ? new Registration(hostAndPort, transport)
            : throw new InvalidOperationException(
                $"A transport for '{hostAndPort}' is registered already; dispose its registration first.");
    }

    /// <summary>
    /// The transport of an endpoint: the registered one, or real HTTP for a host that nobody registered.
    /// </summary>
    public static HttpPipelineTransport For(Uri endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        return Registered.TryGetValue(endpoint.Authority, out var transport) ? transport : HttpClientTransport.Shared;
    }

    /// <summary>
    /// Builds the pipeline of a client of <paramref name="endpoint"/> from its options, with Azure.Core's own retries
    /// and with the endpoint's transport unless the options carry one.
    /// </summary>
    public static HttpPipeline BuildPipeline(HttpPipelineOptions options, Uri endpoint)
    {
        ArgumentNullException.ThrowIfNull(options);
        var clientOptions = options.ClientOptions;
        var transport = For(endpoint);
        if (ReferenceEquals(transport, HttpClientTransport.Shared)
            || !ReferenceEquals(clientOptions.Transport, HttpClientTransport.Shared))
        {
            return HttpPipelineBuilder.Build(options);
        }

        // The options may serve clients of other endpoints too, so they get back what they said.
        lock (BuildGate)
        {
            var delay = clientOptions.Retry.Delay;
            clientOptions.Transport = transport;
            clientOptions.Retry.Delay = delay == UsualDelay ? DelayInProcess : delay;
            try
            {
                return HttpPipelineBuilder.Build(options);
            }
            finally
            {
                clientOptions.Transport = HttpClientTransport.Shared;
                clientOptions.Retry.Delay = delay;
            }
        }
    }

    private sealed class Registration(string hostAndPort, HttpPipelineTransport transport) : IDisposable
    {
        public void Dispose() => Registered.TryRemove(KeyValuePair.Create(hostAndPort, transport));
    }
}
