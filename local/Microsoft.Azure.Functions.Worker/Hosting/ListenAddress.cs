using System.Globalization;
using System.Net;
using Microsoft.Extensions.Configuration;

namespace Receivables.Local.Functions.Hosting;

/// <summary>The address of a program: always this machine's own, so that nobody else reaches it.</summary>
internal static class ListenAddress
{
    private const int UsualPort = 7071;

    /// <summary>
    /// The port that <c>--port</c>, FUNCTIONS_PORT or ASPNETCORE_URLS asks for, in this order; else 7071.
    /// </summary>
    /// <exception cref="HostStartException">What was asked for is no port, or not of this machine.</exception>
    internal static int Port(IConfiguration settings)
    {
        foreach (var name in (string[])["port", "FUNCTIONS_PORT"])
        {
            if (settings[name] is { Length: > 0 } text)
            {
                var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port);
                return isNumber && port <= 65535
                    ? port
                    : throw new HostStartException($"'{text}' ({name}) is no port; use a number from 0 to 65535.");
            }
        }

        return settings["ASPNETCORE_URLS"] is { Length: > 0 } address ? PortOf(address) : UsualPort;
    }

    private static int PortOf(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp)
        {
            throw new HostStartException(
                $"ASPNETCORE_URLS is '{address}'; use one http address of this machine, "
                + "such as http://localhost:7071.");
        }

        return uri.IsLoopback
            ? uri.Port
            : throw new HostStartException(
                $"ASPNETCORE_URLS is '{address}', but the app is served to this machine only; "
                + $"use http://localhost:{uri.Port}.");
    }

    /// <summary>Whether a connection comes from this machine; one in memory has no address and does.</summary>
    internal static bool IsLocal(IPAddress? remote) => remote is null || IPAddress.IsLoopback(remote);
}
