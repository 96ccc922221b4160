using System.Net.Sockets;

namespace Receivables.Local.Azurite;

/// <summary>Asks who listens on a port of this machine.</summary>
internal static class PortProbe
{
    private static readonly HttpClient Http = new() { Timeout = TimeSpan.FromSeconds(5) };

    internal static async Task<PortUse> Ask(int port, CancellationToken cancellation)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync("127.0.0.1", port, cancellation).ConfigureAwait(false);
        }
        catch (SocketException)
        {
            return PortUse.Free;
        }

        try
        {
            var address = new Uri($"http://127.0.0.1:{port}/");
            using var response = await Http.GetAsync(address, cancellation).ConfigureAwait(false);
            return response.Headers.TryGetValues("Server", out var server)
                && server.Any(name => name.StartsWith("Azurite", StringComparison.Ordinal))
                ? PortUse.Emulator
                : PortUse.Other;
        }
        catch (Exception notHttp)
            when (notHttp is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return PortUse.Other;
        }
    }
}
